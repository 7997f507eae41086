package litechat.browser;

import java.util.ArrayList;
import java.util.List;
import litechat.interop.web.Elements;
import litechat.persistence.contract.Case;
import litechat.persistence.contract.Expect;
import litechat.persistence.contract.Subject;
import litechat.ui.KeyedList;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Node;

/** Keyed lists in a real document. */
final class KeyedListCases {
    private KeyedListCases() {}

    static List<Case> all() {
        return List.of(
                new Case("keyed list: shows the values in their order", KeyedListCases::order),
                new Case("keyed list: every order of four follows every other", KeyedListCases::permutations),
                new Case("keyed list: a value keeps its element", KeyedListCases::identity),
                new Case("keyed list: what goes to another place takes the focus along", KeyedListCases::focus),
                new Case("keyed list: going to the end moves one element only", KeyedListCases::movesOne),
                new Case("keyed list: the same list again touches nothing", KeyedListCases::untouched),
                new Case("keyed list: a key twice is refused, and nothing has changed", KeyedListCases::twice));
    }

    private static void order(Subject subject) {
        try (Stage stage = new Stage()) {
            stage.show("abc");
            stage.show("xcbya");
            stage.show("");
            stage.show("q");
        }
    }

    private static void permutations(Subject subject) {
        List<String> orders = new ArrayList<>();
        addOrders("", "abcd", orders);
        try (Stage stage = new Stage()) {
            for (String before : orders) {
                for (String after : orders) {
                    stage.show(before);
                    stage.show(after);
                    stage.show(after.substring(1, 3) + "z");
                }
            }
        }
    }

    private static void identity(Subject subject) {
        try (Stage stage = new Stage()) {
            stage.show("abc");
            Node b = stage.container.getChildNodes().item(1);
            stage.show("cxb");
            Expect.isTrue("b is the element that it was", b == stage.container.getLastChild());
            stage.show("a");
            stage.show("ab");
            Expect.isTrue("b is a new one after it was gone", b != stage.container.getLastChild());
        }
    }

    private static void focus(Subject subject) {
        try (Stage stage = new Stage()) {
            stage.show("abcd");
            HTMLElement b = (HTMLElement) stage.container.getChildNodes().item(1);
            b.focus();
            for (String order : List.of("acdb", "bacd", "dcba", "xby")) {
                stage.show(order);
                Expect.isTrue("b has the focus in " + order, b == Elements.focused());
            }
            stage.show("xy");
            Expect.isTrue("the focus is not put elsewhere", !Elements.contains(stage.container, Elements.focused()));
        }
    }

    private static void movesOne(Subject subject) {
        try (Stage stage = new Stage()) {
            stage.show("abcdef");
            Mutations mutations = Mutations.of(stage.container);
            stage.show("bcdefa");
            Expect.equal(2, mutations.take());
            stage.show("abcdef");
            Expect.equal(2, mutations.take());
        }
    }

    private static void untouched(Subject subject) {
        try (Stage stage = new Stage()) {
            stage.show("abc");
            Mutations mutations = Mutations.of(stage.container);
            stage.show("abc");
            Expect.equal(0, mutations.take());
        }
    }

    private static void twice(Subject subject) {
        try (Stage stage = new Stage()) {
            stage.show("ab");
            Expect.thrown(IllegalArgumentException.class, () -> stage.list.update(List.of("b", "c", "b")));
            Expect.equal("ab", stage.container.getTextContent());
            stage.show("cb");
        }
    }

    private static void addOrders(String begun, String rest, List<String> orders) {
        if (rest.isEmpty()) {
            orders.add(begun);
        }
        for (int i = 0; i < rest.length(); i++) {
            addOrders(begun + rest.charAt(i), rest.substring(0, i) + rest.substring(i + 1), orders);
        }
    }

    /** A list of letters in the document, until it is closed. */
    private static final class Stage implements AutoCloseable {
        private final HTMLElement container = HTMLDocument.current().createElement("div");
        private final KeyedList<String> list = new KeyedList<>(container, letter -> letter, Letter::new);

        Stage() {
            HTMLDocument.current().getBody().appendChild(container);
        }

        void show(String letters) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < letters.length(); i++) {
                values.add(letters.substring(i, i + 1));
            }
            list.update(values);
            Expect.equal(letters, container.getTextContent());
        }

        @Override
        public void close() {
            container.delete();
        }
    }

    private static final class Letter implements KeyedList.Row<String> {
        private final HTMLElement element = HTMLDocument.current().createElement("button");
        private @Nullable String shown;

        Letter(String letter) {
            element.setAttribute("data-key", letter);
        }

        @Override
        public HTMLElement element() {
            return element;
        }

        @Override
        public void update(String letter) {
            if (!letter.equals(shown)) {
                shown = letter;
                element.setTextContent(letter);
            }
        }
    }
}
