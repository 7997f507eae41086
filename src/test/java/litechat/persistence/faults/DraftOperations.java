package litechat.persistence.faults;

import static litechat.persistence.faults.Operation.reading;
import static litechat.persistence.faults.Operation.writing;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Draft;
import litechat.domain.Enclosures;
import litechat.domain.RuleChoice;
import litechat.persistence.AttachmentService;
import litechat.persistence.DraftService;
import litechat.persistence.TurnService;

/** What is done to drafts and their files. */
final class DraftOperations {
    private static final RuleChoice CHOICE = RuleChoice.of(List.of("t1"), List.of("r1"));

    private DraftOperations() {}

    private static void attach() {
        Attributes content = Attributes.of("sha256", "0a").with("base64", "QQ==");
        AttachmentService.attach("c1", Attributes.of("id", "f").with("sha256", "0a"), List.of(content));
    }

    static List<Operation> all() {
        return List.of(
                reading("DraftService.text(String)", () -> DraftService.text("c1")),
                reading("DraftService.enclosures(String)", () -> DraftService.enclosures("c1")),
                writing("DraftService.saveText(String,String,String)", () -> DraftService.saveText("c1", "", "Why?"))
                        .as("for the first time"),
                writing("DraftService.saveText(String,String,String)", () -> DraftService.saveText("c1", "Why", ""))
                        .as("that is empty now")
                        .after(database -> DraftService.saveText("c1", "", "Why")),
                writing(
                        "DraftService.change(String,Change)",
                        () -> DraftService.change("c1", stored -> stored.withChoice(CHOICE))),
                reading("AttachmentService.contents(List)", () -> AttachmentService.contents(List.of("0a"))),
                writing("AttachmentService.attach(String,Attributes,List)", DraftOperations::attach),
                writing("AttachmentService.detach(String,String)", () -> AttachmentService.detach("c1", "f"))
                        .after(database -> attach()),
                writing("AttachmentService.collect()", AttachmentService::collect)
                        .after(database -> {
                            attach();
                            DraftService.change("c1", stored -> Enclosures.NONE);
                        }),
                writing(
                                "TurnService.start(Conversation,Interaction,Timestamp,Draft)",
                                () -> TurnService.start(
                                        null,
                                        World.turn("new", "c1", 0),
                                        World.NOW,
                                        new Draft("Why", DraftService.enclosures("c1"))))
                        .as("that was a draft")
                        .after(database -> {
                            DraftService.saveText("c1", "", "Why");
                            DraftService.change("c1", stored -> stored.withChoice(CHOICE));
                        }));
    }
}
