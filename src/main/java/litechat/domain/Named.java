package litechat.domain;

import java.util.Comparator;

/** What has a name by which lists are ordered. */
public interface Named {
    Comparator<Named> BY_NAME = (a, b) -> {
        int byName = a.name().compareTo(b.name());
        return byName != 0 ? byName : a.id().compareTo(b.id());
    };

    String id();

    String name();
}
