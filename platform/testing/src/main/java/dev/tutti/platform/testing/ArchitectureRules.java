package dev.tutti.platform.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house. A module inherits them with three lines:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "dev.tutti.music.catalog", importOptions = ArchitectureRules.MainCode.class)
 * class ArchitectureTests extends ArchitectureRules {}
 * }</pre>
 */
public abstract class ArchitectureRules {

    /** Leaves tests out: they may do what the code they test may not. */
    public static final class MainCode implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return new ImportOption.DoNotIncludeTests().includes(location);
        }
    }

    private static final String[] SQL = {"java.sql..", "javax.sql..", "org.springframework.jdbc.."};

    private static final Pattern SERVICE =
            Pattern.compile("dev\\.tutti\\.(core|music|commerce|practice)\\.([a-z0-9]+)(\\..*)?");

    @ArchTest
    static final ArchRule packagesFormNoCycles = slices().matching("dev.tutti.(**)")
            .should()
            .beFreeOfCycles()
            .because("a circle of packages is one package: move the type both want to the lower of the two")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule servicesDoNotKnowEachOther = classes()
            .that(resideInAnyPackage(
                    "dev.tutti.core..", "dev.tutti.music..", "dev.tutti.commerce..", "dev.tutti.practice.."))
            .should(onlyKnowTheirOwnService())
            .because("services talk by events and by the interfaces in contracts/api")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule platformKnowsNoProduct = noClasses()
            .that(resideInAnyPackage("dev.tutti.platform.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "dev.tutti.core..",
                    "dev.tutti.music..",
                    "dev.tutti.commerce..",
                    "dev.tutti.practice..",
                    "dev.tutti.app.."))
            .because("a folder uses only folders above it: give the platform an interface that the service implements")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule sqlIsInStores = noClasses()
            .that(resideInAnyPackage(
                    "dev.tutti.core..", "dev.tutti.music..", "dev.tutti.commerce..", "dev.tutti.practice.."))
            .and(new DescribedPredicate<JavaClass>("are no stores") {
                @Override
                public boolean test(JavaClass type) {
                    return !outermost(type).getSimpleName().endsWith("Store");
                }
            })
            .should()
            .dependOnClassesThat(resideInAnyPackage(SQL))
            .because("SQL is read in one place: move it to the feature's ...Store")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule transactionsBelongToPluralClasses = methods()
            .that()
            .areAnnotatedWith("org.springframework.transaction.annotation.Transactional")
            .should(beDeclaredInPluralClasses())
            .because("the class of what can be done, named in the plural, is the only transactional one")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule edgesArePackagePrivate = classes()
            .that()
            .haveNameMatching("dev\\.tutti\\.(core|music|commerce|practice)\\..*(Controller|Store|Listener|Job)")
            .should()
            .notBePublic()
            .because("nobody outside the feature may call its controllers, stores, listeners and jobs")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Util|Utils|Manager|Helper|DTO|Dto)")
            .because("these endings say nothing: name the type after what it is or does")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeComesThroughTheDoor = noClasses()
            .that(resideInAnyPackage("dev.tutti.."))
            .and()
            .resideOutsideOfPackages("dev.tutti.platform.testing..", "dev.tutti.platform.engines..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID")
            .because(
                    "time and ids are injected: use the Clock and Ids beans, and wait for a signal instead of sleeping")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nullDoesNotTravel = classes()
            .should(liveInNullMarkedPackages())
            .because("every package has a package-info.java with @NullMarked and one sentence on what it is for")
            .allowEmptyShould(true);

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureRules::outermost).orElse(type);
    }

    private static ArchCondition<JavaClass> onlyKnowTheirOwnService() {
        return new ArchCondition<>("only know their own service") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var own = service(type);
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    var other = service(dependency.getTargetClass());
                    if (!other.isEmpty() && !other.equals(own)) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static String service(JavaClass type) {
        var match = SERVICE.matcher(type.getPackageName());
        return match.matches() ? match.group(1) + "." + match.group(2) : "";
    }

    private static ArchCondition<JavaMethod> beDeclaredInPluralClasses() {
        return new ArchCondition<>("be declared in plural classes") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var owner = method.getOwner();
                if (!owner.getSimpleName().endsWith("s")) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " is transactional in a class that is not plural"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> liveInNullMarkedPackages() {
        return new ArchCondition<>("live in @NullMarked packages") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                JavaPackage home = type.getPackage();
                if (!home.isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(type, home.getName() + " is not @NullMarked"));
                }
            }
        };
    }
}
