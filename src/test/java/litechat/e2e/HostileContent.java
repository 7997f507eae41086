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
                                "![collapsed][]\n\n[collapsed]: <A/collapsed-reference> 'title'",
                                "![scheme]({//}/scheme-relative)",
                                "| a |\n|---|\n| ![cell](A/table-cell) |",
                                "- ![item](A/list-item)\n\n  > ![quote](A/block-quote)",
                                "# ![heading](A/heading)",
                                "```css\n@import 'A/code-import'; b { background: url(A/code-background) }\n```",
                                "```html\n<img src=A/code-image>\n```",
                                "$\\includegraphics{A/formula-image}$ and $\\href{A/formula-link}{x}$",
                                "$$\\text{<img src=A/formula-text>}$$",
                                "\\(\\style{background:url(A/formula-style)}{x}\\)",
                                "```mermaid\ngraph TD; A[\"<img src='A/diagram-image'>\"]; style A fill:url(A/diagram-fill)\n```",
                                "```mermaid\ngraph TD; A[x]; style A fill:url(A/diagram-style)\n```",
                                "```mermaid\n%%{init: {\"themeCSS\": \"@import 'A/diagram-import'; rect { fill: url(A/diagram-theme) }\"}}%%\ngraph TD; A\n```",
                                "```mermaid\ngraph TD; A-->B; click A href \"A/diagram-link\" _self\n```",
                                "<a href=\"https://example.org\" ping=\"A/ping\">ping</a>",
                                "<table background=\"A/table-background\"><tr><td>x</td></tr></table>",
                                "<track src=\"A/track\"><frame src=\"A/frame\"><applet code=\"A/applet\">",
                                "<math><mtext><img src=\"A/math-image\"></mtext></math>",
                                "<template><img src=\"A/template\"></template><noscript><img src=\"A/noscript\"></noscript>",
                                "[image]: A/markdown-reference",
                                "after"))
                .replace("{//}", attacker.replaceFirst("^https?:", ""))
                .replace("A/", attacker + "/");
    }
}
