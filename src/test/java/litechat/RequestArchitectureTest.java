package litechat;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import litechat.interop.web.Fetch;
import litechat.providers.EgressGate;
import litechat.providers.Http;
import litechat.providers.Protocols;
import litechat.providers.fetch.FetchHttp;
import org.junit.jupiter.api.Test;

/** Which classes may send requests to model servers. */
class RequestArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("litechat");

    @Test
    void everyRequestToAModelServerPassesTheGate() {
        noClasses()
                .that()
                .areNotAssignableTo(EgressGate.class)
                .should(callMethodWhere(JavaCall.Predicates.target(owner(assignableTo(Http.class)))
                        .and(JavaCall.Predicates.target(nameMatching("send|answersAtAll")))))
                .check(CLASSES);
        classes()
                .that()
                .areAssignableTo(Fetch.class)
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage("litechat.providers.fetch", "litechat.interop.web")
                .check(CLASSES);
    }

    @Test
    void theFirstScreenDoesWithoutTheProtocols() {
        classes()
                .that()
                .areAssignableTo(Protocols.class)
                .or()
                .areAssignableTo(FetchHttp.class)
                .should()
                .onlyHaveDependentClassesThat(resideInAnyPackage("litechat.providers..")
                        .or(DescribedPredicate.describe(
                                "start their module",
                                type -> type.isEquivalentTo(AnswerMain.class)
                                        || type.isEquivalentTo(SettingsMain.class))))
                .check(CLASSES);
    }
}
