package litechat.browser;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Conversation;
import litechat.domain.Timestamp;
import litechat.interop.GreenThreads;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Schema;
import litechat.persistence.dexie.DexieEngine;
import org.teavm.jso.JSBody;

public final class BrowserTests {
    public static void main(String[] args) {
        GreenThreads.start(() -> {
            LiteChatDatabase db = new LiteChatDatabase(new DexieEngine("spike", Schema.VERSIONS));
            db.open();
            db.write(List.of(db.conversations()), () -> {
                db.conversations().put(Conversation.create("a", "Ä", new Timestamp(5)));
                db.conversations()
                        .put(new Conversation(
                                "b",
                                "b",
                                null,
                                Attributes.of("x", Attributes.of("y", 1.5)),
                                null,
                                null,
                                new Timestamp(1),
                                new Timestamp(7),
                                null,
                                Attributes.of("extra", true)));
            });
            try {
                db.write(List.of(db.conversations()), () -> {
                    db.conversations().delete("a");
                    throw new IllegalStateException("no");
                });
            } catch (IllegalStateException e) {
                log("rolled back " + e.getMessage());
            }
            try {
                db.write(List.of(db.conversations()), () -> {
                    db.conversations().add(Conversation.create("a", "again", new Timestamp(5)));
                });
            } catch (RuntimeException e) {
                log(e.toString());
            }
            for (Conversation c :
                    db.conversations().orderBy("updatedAt").reverse().toList())
                log(c.toString() + c.metadata().attributes("x").number("y"));
            log("DONE");
        });
    }

    @JSBody(params = "t", script = "console.log(t);")
    private static native void log(String t);
}
