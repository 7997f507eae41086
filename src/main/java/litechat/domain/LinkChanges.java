package litechat.domain;

import java.util.List;

/**
 * Which links between tags and rules come and go when one of the two is edited.
 *
 * @param added the ids at the other ends of the links that come
 * @param removed the ids at the other ends of the links that go
 */
public record LinkChanges(List<String> added, List<String> removed) {}
