package vn.bieuduong;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the building's table: which package may import which, and who alone knows which library. */
class ArchitectureTest {

    private static final String ROOT = "vn.bieuduong";
    private static final String RECORDS =
            "platform calendar identity procedure signature attachment document" + " notification dossier award";
    private static final String CASEWORK = RECORDS + " workflow processing lookup archive report audit";

    /** The floors, ground first: a package imports only what its row names. */
    private static final Map<String, Set<String>> FLOORS = floors(
            "platform:",
            "workflow:",
            "calendar: platform",
            "identity: platform",
            "procedure: platform calendar",
            "signature: platform",
            "attachment: platform signature",
            "document: platform",
            "notification: platform identity",
            // signature: whether a signer is the applicant is for the dossier to say, it alone knows the applicant
            "dossier: platform calendar identity procedure signature attachment",
            // procedure, attachment: official papers name procedure, components and files
            "award: platform identity procedure signature attachment document dossier",
            "processing: " + RECORDS + " workflow",
            // calendar: how many days are left; attachment, signature: whose seal a brought file carries
            "lookup: platform calendar identity procedure signature attachment dossier award",
            // award, signature: the checkpoints' seal
            "audit: platform signature award",
            "archive: platform identity signature attachment document dossier award",
            "report: platform calendar identity procedure dossier award processing",
            "api: platform calendar identity procedure attachment notification dossier award processing lookup archive"
                    + " report",
            // exists only while the demonstration is on; plays its people through the doors
            "demonstration: " + RECORDS + " processing lookup",
            "web: " + CASEWORK.replace(" workflow", "") + " demonstration",
            // outside the building, not in the WAR: starts database and server, checks all configuration first
            "launcher: " + CASEWORK + " demonstration");

    /** Libraries, and the packages that alone know them. */
    private static final Map<String, Set<String>> LIBRARIES = floors(
            "org.bouncycastle..: signature",
            "eu.europa.esig..: signature",
            // attachment: in the inspection worker, a process of its own
            "org.apache.pdfbox..: document signature attachment",
            "org.apache.xmpbox..: document signature",
            "com.google.zxing..: document",
            "jakarta.faces..: web",
            "org.primefaces..: web",
            "jakarta.servlet.http..: web api",
            "jakarta.ws.rs..: api",
            "jakarta.mail..: notification",
            "com.password4j..: identity",
            "io.github.bucket4j..: identity lookup web api",
            "org.snakeyaml..: platform procedure",
            "org.flywaydb..: launcher",
            "io.zonky..: launcher");

    /** To be taken apart; nothing may join them. */
    private static final Set<String> STILL_TOO_LONG = Set.of("Dossier.java", "Papers.java");

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> eachPackageImportsOnlyWhatItsRowNames() {
        return FLOORS.entrySet().stream()
                .filter(floor -> exists(floor.getKey()))
                .map(floor -> DynamicTest.dynamicTest(floor.getKey(), () -> {
                    String[] allowed = Stream.concat(Stream.of(floor.getKey()), floor.getValue().stream())
                            .map(name -> ROOT + "." + name + "..")
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + "." + floor.getKey() + "..")
                            .should()
                            .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))))
                            .check(ALL);
                }));
    }

    @TestFactory
    Stream<DynamicTest> eachLibraryIsKnownToItsPackagesAlone() {
        return LIBRARIES.entrySet().stream()
                .map(library -> DynamicTest.dynamicTest(library.getKey(), () -> {
                    String[] allowed = library.getValue().stream()
                            .map(name -> ROOT + "." + name + "..")
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(allowed)
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(library.getKey())
                            .check(ALL);
                }));
    }

    @Test
    void everyPackageStandsInTheTable() {
        Set<String> found = ALL.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT + "."))
                .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(FLOORS.keySet()).containsAll(found);
    }

    @Test
    void noTwoPackagesNeedEachOther() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void theEngineCouldBeLiftedOutAsItStands() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".workflow..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.enterprise..", "jakarta.inject..", "jakarta.transaction..")
                .allowEmptyShould(true)
                .check(ALL);
    }

    @Test
    void onlyDoorsToPeopleAndSystemsKnowTheWebAndEntitiesStayBelowIt() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".web..", ROOT + ".api..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.persistence..")
                .allowEmptyShould(true)
                .check(ALL);
    }

    @Test
    void entitiesAreRestoredByAnEmptyConstructorNobodyElseCalls() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(new EmptyConstructorForJpaAlone())
                .check(ALL);
    }

    /** A woven entity does not notice a field that another class assigns: the change would be lost on the server alone. */
    @Test
    void anEntitysFieldsAreAssignedByItselfAlone() {
        List<String> outside = ALL.stream()
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.SET)
                .filter(access -> access.getTargetOwner().isMetaAnnotatedWith(Entity.class)
                        || access.getTargetOwner().isAnnotatedWith(Embeddable.class)
                        || access.getTargetOwner().isAnnotatedWith(MappedSuperclass.class))
                .filter(access -> !access.getOriginOwner().equals(access.getTargetOwner()))
                .map(JavaFieldAccess::getDescription)
                .toList();

        assertThat(outside).isEmpty();
    }

    /** After an earlier flush EclipseLink loses the forced version without a word (shared/engines.md, 1e). */
    @Test
    void nobodyForcesAVersion() throws IOException {
        String word = "OPTIMISTIC_FORCE" + "_INCREMENT";
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
                    found.add(file.toString());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void associationsStayInsideAPackage() {
        List<String> across = ALL.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getAllInvolvedRawTypes().stream()
                        .anyMatch(held -> held.isAnnotatedWith(Entity.class)
                                && !held.getPackageName()
                                        .equals(field.getOwner().getPackageName())))
                .map(JavaField::getFullName)
                .toList();

        assertThat(across).isEmpty();
    }

    @Test
    void noFileIsLongerThanFourHundredLinesAndHalfAreUnderAHundred() throws IOException {
        List<Long> lengths = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    long length = lines.count();
                    if (!STILL_TOO_LONG.contains(file.getFileName().toString())) {
                        assertThat(length).as(file.toString()).isLessThanOrEqualTo(400);
                    }
                    lengths.add(length);
                }
            }
        }
        lengths.sort(null);
        assertThat(lengths.get(lengths.size() / 2)).isLessThan(100);
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        Set<String> packages = ALL.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> described = ALL.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> type.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described).containsAll(packages);
    }

    @Test
    void nobodyPrintsButCommands() {
        noClasses()
                .that(resideOutsideOfPackage(ROOT + ".launcher.."))
                .and(describe("are started by nobody", type -> type.tryGetMethod("main", String[].class)
                        .isEmpty()))
                .should(ACCESS_STANDARD_STREAMS)
                .check(ALL);
    }

    private static boolean exists(String name) {
        String prefix = ROOT + "." + name;
        return ALL.stream()
                .map(JavaClass::getPackageName)
                .anyMatch(found -> found.equals(prefix) || found.startsWith(prefix + "."));
    }

    private static Map<String, Set<String>> floors(String... rows) {
        Map<String, Set<String>> floors = new LinkedHashMap<>();
        for (String row : List.of(rows)) {
            String[] cells = row.split(":");
            floors.put(
                    cells[0],
                    cells.length == 1
                            ? Set.of()
                            : Arrays.stream(cells[1].strip().split(" ")).collect(Collectors.toSet()));
        }
        return floors;
    }
}
