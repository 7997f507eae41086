package litechat.persistence.faults;

import static litechat.persistence.faults.Operation.writing;

import java.util.List;
import litechat.domain.Attributes;
import litechat.persistence.ModelChoices;

/** What is done with catalogues of models. */
final class ProviderOperations {
    private ProviderOperations() {}

    static List<Operation> all() {
        return List.of(
                writing(
                        "ModelChoices.keepCatalogue(String,List,Timestamp)",
                        () -> ModelChoices.keepCatalogue("v1", List.of(Attributes.of("id", "m")), World.THEN)),
                writing(
                        "ModelChoices.enable(String,List,boolean,Timestamp)",
                        () -> ModelChoices.enable("v1", List.of("m", "n"), true, World.THEN)),
                writing("ModelChoices.favour(String,boolean)", () -> ModelChoices.favour("v1:m", true)));
    }
}
