package litechat.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts that are meant to run a script in the page that shows them: those of a list, and as many more from a grammar. */
final class Payloads {
    /** What each of them would call, with its number. */
    static final String CALL = "hit";

    private static final Path LIST = Path.of("src/test/resources/payloads.txt");

    private static final List<String> TAGS = List.of(
            "img src=x",
            "svg",
            "svg><animate",
            "svg><set",
            "iframe",
            "video src=x",
            "audio src=x",
            "body",
            "input autofocus",
            "details open",
            "marquee",
            "object data=x",
            "embed src=x",
            "select autofocus",
            "textarea autofocus",
            "button autofocus",
            "div tabindex=1 autofocus",
            "a href=x",
            "form",
            "math",
            "style",
            "link rel=stylesheet href=x",
            "x-element",
            "image src=x",
            "track",
            "keygen autofocus",
            "dialog open",
            "svg><script",
            "math><mtext><img src=x");
    private static final List<String> EVENTS = List.of(
            "onerror",
            "onload",
            "onfocus",
            "onmouseover",
            "ontoggle",
            "onbegin",
            "onanimationstart",
            "onpointerenter",
            "onclick",
            "onloadstart",
            "onfocusin",
            "onpageshow",
            "onresize",
            "onscroll",
            "ontransitionend",
            "onwheel");
    private static final List<String> CALLS = List.of(
            "hit(1)",
            "hit&#40;1&#41;",
            "&#x68;it(1)",
            "&#104&#105&#116(1)",
            "\\u0068it(1)",
            "top['hit'](1)",
            "window.hit(1)",
            "eval('hit(1)')",
            "[1].find(hit)",
            "(hit)(1)",
            "hit?.(1)",
            "self[`hit`](1)",
            "setTimeout('hit(1)')");
    private static final List<String> SCHEMES = List.of(
            "javascript:",
            "JaVaScRiPt:",
            "java\tscript:",
            "java&#10;script:",
            "&#106;avascript:",
            "javascript&colon;",
            "javascript&#58;",
            " javascript:",
            "\u0001javascript:",
            "javascript://x%0a",
            "vbscript:",
            "data:text/html,<script>",
            "data:text/html;charset=utf-8,<svg onload=",
            "feed:javascript:",
            "view-source:javascript:",
            "jar:javascript:",
            "blob:javascript:",
            "filesystem:javascript:",
            "//javascript:",
            "javascript\\:",
            "java%0ascript:");
    private static final List<String> BREAKS = List.of(
            "",
            "",
            "",
            "\">",
            "'>",
            "`>",
            "-->",
            "]]>",
            "</p>",
            "</code></pre>",
            "</textarea>",
            "</title>",
            "</style>",
            "</script>",
            "</noscript>",
            "</template>",
            "</math>",
            "</svg>",
            "\"/>",
            "\\\">",
            "<!--",
            "<![CDATA[",
            "|\n|-|\n|");
    private static final List<String> WRAPPERS = List.of(
            "%s",
            "%s",
            "%s",
            "# %s",
            "> %s",
            "- %s",
            "1. %s",
            "**%s**",
            "~~%s~~",
            "[%s](https://a.example)",
            "![%s](https://a.example/x)",
            "[x](https://a.example \"%s\")",
            "[x][r]\n\n[r]: https://a.example '%s'",
            "$%s$",
            "$$%s$$",
            "\\(\\text{%s}\\)",
            "\\[\\href{%s}{x}\\]",
            "```%s\nx\n```",
            "```html\n%s\n```",
            "```mermaid\ngraph TD; A[\"%s\"]\n```",
            "```mermaid\nsequenceDiagram\nA->>B: %s\n```",
            "<div>%s",
            "<a title='%s'>",
            "https://a.example/%s",
            "%s&lt;b&gt;");
    private static final List<String> LINKS = List.of(
            "[x](%s)",
            "[x](<%s>)",
            "[x][r]\n\n[r]: %s",
            "[x][r]\n\n[r]: <%s>",
            "<%s>",
            "![x](%s)",
            "[![x](%s)](%s)",
            "%s",
            "<a href=\"%s\">x</a>",
            "<a href=%s>x</a>",
            "<iframe src=\"%s\">",
            "<form action=\"%s\"><button>x</button>",
            "<svg><a xlink:href=\"%s\"><text>x</text></a></svg>",
            "<object data=\"%s\">",
            "<embed src=\"%s\">",
            "<math><maction actiontype=statusline xlink:href=\"%s\">x",
            "<base href=\"%s\">",
            "\\(\\href{%s}{x}\\)",
            "\\(\\url{%s}\\)",
            "```mermaid\ngraph TD; A-->B; click A \"%s\"\n```",
            "<meta http-equiv=refresh content=\"0;url=%s\">");

    private final Random random;

    private Payloads(long seed) {
        random = new Random(seed);
    }

    /** So many of them; the list comes first. Each calls with its place in this list, counted from 0. */
    static List<String> of(int count, long seed) {
        return with(known(), count, seed);
    }

    /** The same without the list. */
    static List<String> more(int count, long seed) {
        return with(List.of(), count, seed);
    }

    private static List<String> with(List<String> known, int count, long seed) {
        Payloads grammar = new Payloads(seed);
        List<String> all = new ArrayList<>(known);
        while (all.size() < count) {
            all.add(grammar.random.nextBoolean() ? grammar.element() : grammar.link());
        }
        List<String> numbered = new ArrayList<>();
        for (String payload : all.subList(0, count)) {
            String number = Integer.toString(numbered.size());
            numbered.add(payload.replace("(1)", "(" + number + ")")
                    .replace("[1]", "[" + number + "]")
                    .replace("&#40;1&#41;", "&#40;" + number + "&#41;"));
        }
        return numbered;
    }

    /** Those of the list, as they stand there. */
    static List<String> known() {
        try {
            return Files.readAllLines(LIST).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.replace("\\n", "\n"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String element() {
        String tag = mixed(one(TAGS)).replace(" ", one(List.of(" ", "/", "\t", "\f", " / ")));
        String quote = one(List.of("", "\"", "'"));
        String element = one(BREAKS) + "<" + tag + one(List.of(" ", "/", "\t")) + mixed(one(EVENTS))
                + one(List.of("=", " = ", "=\t")) + quote + one(CALLS) + quote
                + one(List.of(">", "/>", "//", " x>", ""));
        String wrapper = one(WRAPPERS);
        // A backtick would make a fence that opens nothing, and its end one that is never closed.
        return wrapper.replace("%s", wrapper.startsWith("```") ? element.replace("`", "") : element);
    }

    private String link() {
        return one(LINKS).replace("%s", one(SCHEMES) + one(CALLS));
    }

    private String mixed(String name) {
        if (random.nextInt(3) > 0) {
            return name;
        }
        StringBuilder mixed = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char each = name.charAt(i);
            mixed.append(random.nextBoolean() ? Character.toUpperCase(each) : each);
        }
        return mixed.toString();
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
