package litechat;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import litechat.persistence.dexie.JsValue;
import org.junit.jupiter.api.Test;

/** The direction of dependencies, and what may run on any JVM or on the first screen. */
class ArchitectureTest {
    // A package-info is a class to the importer, and would let a rule hold for a package that has no other.
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("package-info"))
            .importPackages("litechat");

    private static GivenClassesConjunction in(String... packages) {
        return classes().that().resideInAnyPackage(packages);
    }

    private static ArchRule seesOnly(String from, String... packages) {
        return in(from).should()
                .onlyDependOnClassesThat(resideInAnyPackage(packages)
                        .or(resideInAnyPackage("java..", "org.jspecify..", "org.teavm.."))
                        .or(DescribedPredicate.describe("are arrays", JavaClass::isArray)));
    }

    @Test
    void theDomainSeesNothingElse() {
        seesOnly("litechat.domain..", "litechat.domain..").check(CLASSES);
    }

    @Test
    void interopSeesNothingElse() {
        seesOnly("litechat.interop..", "litechat.interop..").check(CLASSES);
    }

    @Test
    void eventsSeeTheDomainOnly() {
        seesOnly("litechat.events..", "litechat.events..", "litechat.domain..").check(CLASSES);
    }

    @Test
    void promptsSeeTheDomainOnly() {
        seesOnly("litechat.prompt..", "litechat.prompt..", "litechat.domain..").check(CLASSES);
    }

    @Test
    void persistenceDoesNotKnowWhatKeepsIt() {
        String[] parts = {"litechat.persistence", "litechat.persistence.rows", "litechat.persistence.staging"};
        in(parts)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(parts)
                        .or(resideInAnyPackage("litechat.domain..", "java..", "org.jspecify.."))
                        .or(DescribedPredicate.describe("are arrays", JavaClass::isArray)))
                .check(CLASSES);
    }

    @Test
    void theAdapterOnDexieSeesPersistenceAndInterop() {
        seesOnly("litechat.persistence.dexie", "litechat.persistence..", "litechat.interop..", "litechat.domain..")
                .check(CLASSES);
    }

    @Test
    void storesSeeNoViewAndNoBrowser() {
        noClasses()
                .that()
                .resideInAPackage("litechat.stores..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "litechat",
                        "litechat.ui..",
                        "litechat.page..",
                        "litechat.backup..",
                        "litechat.interop..",
                        "litechat.persistence.dexie..",
                        "litechat.providers.fetch..")
                .check(CLASSES);
    }

    @Test
    void providersSeeTheDomainOnlyAndFetchBelowThem() {
        seesOnly("litechat.providers", "litechat.providers", "litechat.domain..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("litechat.providers..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("litechat.ui..", "litechat.page..", "litechat.stores..", "litechat.backup..")
                .check(CLASSES);
    }

    @Test
    void backupsSeeNoViewAndNoBrowser() {
        noClasses()
                .that()
                .resideInAPackage("litechat.backup..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "litechat",
                        "litechat.ui..",
                        "litechat.page..",
                        "litechat.worker..",
                        "litechat.interop..",
                        "litechat.persistence.dexie..")
                .check(CLASSES);
    }

    @Test
    void theWorkerSeesNoViewAndNoStore() {
        noClasses()
                .that()
                .resideInAPackage("litechat.worker..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("litechat", "litechat.ui..", "litechat.stores..", "litechat.page..")
                .check(CLASSES);
    }

    @Test
    void viewsTalkToTheBusOnly() {
        seesOnly("litechat.ui..", "litechat.ui..", "litechat.events..", "litechat.domain..", "litechat.interop..")
                .check(CLASSES);
    }

    @Test
    void onlyWhatStartsThePageKnowsTheViewsAndTheAdapterOnDexie() {
        in("litechat.ui..")
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage("litechat", "litechat.page..", "litechat.ui..")
                .check(CLASSES);
        // The form of values in JavaScript is shared with what reads the answers of servers.
        in("litechat.persistence.dexie..")
                .and()
                .areNotAssignableTo(JsValue.class)
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage("litechat", "litechat.page..", "litechat.worker..", "litechat.persistence.dexie..")
                .check(CLASSES);
    }

    @Test
    void thePackagesHaveNoCycles() {
        slices().matching("litechat.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void whatIsNotTheBrowserRunsOnAnyJvm() {
        for (String each : new String[] {
            "litechat.domain..",
            "litechat.events..",
            "litechat.stores..",
            "litechat.prompt..",
            "litechat.persistence",
            "litechat.persistence.rows",
            "litechat.persistence.staging",
            "litechat.providers",
            "litechat.backup.."
        }) {
            noClasses()
                    .that()
                    .resideInAPackage(each)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.teavm..")
                    .check(CLASSES);
        }
    }

    @Test
    void theServerIsNotReachedFromThePageAndSeesNothingOfIt() {
        in("litechat.server..")
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAPackage("litechat.server..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("litechat.server..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("litechat..")
                        .and(DescribedPredicate.not(resideInAnyPackage("litechat.server.."))))
                .check(CLASSES);
    }

    @Test
    void theCommandLineIsNotReachedFromThePageAndSeesBackupsOnly() {
        in("litechat.cli..")
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAPackage("litechat.cli..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("litechat.cli.age..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bouncycastle..")
                .check(CLASSES);
        seesOnly("litechat.cli.age..", "litechat.cli.age..", "javax.crypto..", "org.bouncycastle.crypto..")
                .check(CLASSES);
        seesOnly("litechat.cli", "litechat.cli..", "litechat.backup..", "litechat.persistence..", "litechat.domain..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("litechat.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.teavm..")
                .because("the jar runs without other jars")
                .check(CLASSES);
    }

    @Test
    void thePageStaysSmall() {
        noClasses()
                .that()
                .resideOutsideOfPackages("litechat.server..", "litechat.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.time..", "java.text..", "java.util.regex..", "java.util.concurrent..")
                .because("their part of the class library is larger than the page")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages("litechat.server..", "litechat.cli..")
                .should(callMethodWhere(JavaCall.Predicates.target(owner(name("java.lang.String")))
                        .and(JavaCall.Predicates.target(
                                nameMatching("format|formatted|matches|replaceAll|replaceFirst|split")))))
                .because("they bring regular expressions and formatting with them")
                .check(CLASSES);
    }

    @Test
    void workThatMayWaitIsAnInterfaceOfOurOwn() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackages("litechat.server..", "litechat.cli..")
                .should()
                .haveRawParameterTypes(DescribedPredicate.describe(
                        "with a functional interface of the class library",
                        types -> types.stream().anyMatch(ArchitectureTest::isWorkOfTheLibrary)))
                .because("all callers of such an interface in the class library would become suspendable")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages("litechat.server..", "litechat.cli..")
                .should()
                .beAssignableTo(DescribedPredicate.describe(
                        "functional interfaces of the class library or iterators",
                        type -> isWorkOfTheLibrary(type) || type.isEquivalentTo(java.util.Iterator.class)))
                .check(CLASSES);
    }

    private static boolean isWorkOfTheLibrary(JavaClass type) {
        return type.getPackageName().equals("java.util.function")
                || type.isEquivalentTo(Runnable.class)
                || type.isEquivalentTo(java.util.concurrent.Callable.class);
    }
}
