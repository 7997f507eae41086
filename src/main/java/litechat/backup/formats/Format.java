package litechat.backup.formats;

/** A program whose exports are read. */
public enum Format {
    CHAT_GPT("ChatGPT", "chatgpt"),
    CLAUDE("Claude", "claude"),
    OPEN_WEBUI("Open WebUI", "open-webui"),
    LOBE_CHAT("LobeChat", "lobechat"),
    NEXT_CHAT("NextChat", "nextchat"),
    BIG_AGI("big-AGI", "big-agi"),
    LLAMA_CPP("llama.cpp", "llama.cpp");

    private final String title;
    private final String word;

    Format(String title, String word) {
        this.title = title;
        this.word = word;
    }

    /** What the program calls itself. */
    public String title() {
        return title;
    }

    /** What stands in rows that came from it. */
    public String word() {
        return word;
    }

    /** A model as rows name it; which provider answered is not known, so the program stands for it. */
    String model(String name) {
        return word + ":" + name;
    }
}
