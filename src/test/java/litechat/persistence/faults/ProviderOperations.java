package litechat.persistence.faults;

import static litechat.persistence.faults.Operation.reading;
import static litechat.persistence.faults.Operation.writing;

import java.util.List;
import litechat.domain.Attributes;
import litechat.persistence.KeyLockService;
import litechat.persistence.ModelChoices;

/** What is done with catalogues of models, and with keys that are locked. */
final class ProviderOperations {
    private static final Attributes LOCK = Attributes.of("id", "lock");
    private static final Attributes SEALED = Attributes.of("lock", LOCK).with("data", "x");

    private ProviderOperations() {}

    static List<Operation> all() {
        return List.of(
                writing(
                        "ModelChoices.keepCatalogue(String,List,Timestamp)",
                        () -> ModelChoices.keepCatalogue("v1", List.of(Attributes.of("id", "m")), World.THEN)),
                writing(
                        "ModelChoices.enable(String,List,boolean,Timestamp)",
                        () -> ModelChoices.enable("v1", List.of("m", "n"), true, World.THEN)),
                writing("ModelChoices.favour(String,boolean)", () -> ModelChoices.favour("v1:m", true)),
                reading("KeyLockService.read()", KeyLockService::read),
                writing(
                        "KeyLockService.replace(State,List,Attributes)",
                        () -> KeyLockService.replace(
                                KeyLockService.read(),
                                List.of(
                                        World.key("k1").withSealed(SEALED),
                                        World.key("k2").withSealed(SEALED)),
                                LOCK)),
                writing(
                        "KeyLockService.forget(List,Attributes)",
                        () -> KeyLockService.forget(List.of("k1", "k2"), LOCK)),
                writing(
                        "KeyLockService.update(String,String,ApiKey,Timestamp)",
                        () -> KeyLockService.update("k1", "New", World.key("k1").withSealed(SEALED), World.THEN)));
    }
}
