package litechat;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;
import litechat.interop.web.Fetch;
import litechat.providers.EgressGate;
import litechat.providers.Http;
import litechat.providers.Protocols;
import litechat.providers.Stop;
import litechat.providers.fetch.FetchHttp;
import org.junit.jupiter.api.Test;
import org.teavm.jso.JSBody;

/** Which classes may send requests to model servers. */
class RequestArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("litechat");

    private static final Pattern ASKS = Pattern.compile(
            "\\b(fetch\\s*\\(|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection)");

    private static final ArchRule THE_GATE_ASKS = noClasses()
            .that()
            .areNotAssignableTo(EgressGate.class)
            .should(accessTargetWhere(JavaAccess.Predicates.targetOwner(assignableTo(Http.class))
                    .and(JavaAccess.Predicates.target(nameMatching("send|answersAtAll")))));

    private static final ArchRule NO_OTHER_SCRIPT_ASKS = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areNotAssignableTo(Fetch.class)
            .should()
            .beAnnotatedWith(DescribedPredicate.describe("a script that asks a server", RequestArchitectureTest::asks));

    private static boolean asks(JavaAnnotation<?> annotation) {
        return annotation.getRawType().isEquivalentTo(JSBody.class)
                && ASKS.matcher(annotation.get("script").orElse("").toString()).find();
    }

    @Test
    void everyRequestToAModelServerPassesTheGate() {
        THE_GATE_ASKS.check(CLASSES);
        classes()
                .that()
                .areAssignableTo(Fetch.class)
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage("litechat.providers.fetch", "litechat.interop.web")
                .check(CLASSES);
    }

    @Test
    void nothingElseInThePageCanSendARequest() {
        NO_OTHER_SCRIPT_ASKS.check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.teavm.jso.ajax..", "org.teavm.jso.websocket..")
                .check(CLASSES);
    }

    @Test
    void whoAsksElsewhereIsFound() {
        JavaClasses elsewhere = new ClassFileImporter().importClasses(Calling.class, Referring.class, Scripting.class);
        assertEquals(
                2,
                THE_GATE_ASKS
                        .evaluate(elsewhere)
                        .getFailureReport()
                        .getDetails()
                        .size());
        assertEquals(
                1,
                NO_OTHER_SCRIPT_ASKS
                        .evaluate(elsewhere)
                        .getFailureReport()
                        .getDetails()
                        .size());
    }

    static final class Calling {
        static boolean calls(FetchHttp http) {
            return http.answersAtAll("https://elsewhere.example", 1, new Stop());
        }
    }

    interface Asking {
        boolean ask(String url, int patienceMillis, Stop stop);
    }

    static final class Referring {
        static Asking refers(Http http) {
            return http::answersAtAll;
        }
    }

    static final class Scripting {
        @JSBody(params = "url", script = "return navigator.sendBeacon(url);")
        static native boolean script(String url);
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
