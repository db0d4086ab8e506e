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
import static vn.bieuduong.Bytecode.ALL;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the building's table: which package may import which, and who alone knows which library. */
class ArchitectureTest {
    private static final String ROOT = "vn.bieuduong";
    private static final String RECORDS = "platform calendar identity organisation account procedure signature trust"
            + " inspection attachment roster document dossier disclosure listing keeping";
    private static final String CASEWORK = RECORDS
            + " notification composing transfer seal issuing workflow village processing conversation feedback council decision award counter secrecy consolidation representation lookup audit informing registration report";

    /** The floors, ground first: a package imports only what its row names. */
    static final Map<String, Set<String>> FLOORS = floors(
            "platform:",
            "workflow:",
            "calendar: platform",
            "identity: platform",
            "help: platform identity",
            "listing: platform inspection",
            "organisation: platform identity inspection listing",
            "account: platform identity organisation inspection listing",
            "notification: platform identity",
            "keeping: platform",
            "procedure: platform",
            "signature: platform",
            // authority and sample papers of the demonstration, under the signature layer's own rules
            "fictional: signature",
            "trust: platform identity signature",
            "inspection: platform signature",
            "attachment: platform signature trust inspection",
            "roster: platform identity organisation procedure signature",
            "province: platform identity organisation roster",
            "document: platform",
            // signature: whether a signer is the applicant is for the dossier to say, it alone knows the applicant
            "dossier: platform calendar identity organisation procedure signature roster inspection attachment listing",
            "composing: platform identity organisation procedure signature roster inspection attachment document dossier seal",
            "transfer: platform identity organisation account procedure dossier",
            "seal: platform identity organisation signature fictional document",
            // knows no document: each room brings its own as a DocumentSource
            "issuing: platform identity organisation procedure signature inspection attachment document dossier seal",
            "disclosure: platform identity", // told whom a decision honours, and knows no dossier
            "award: procedure dossier",
            "village: platform identity organisation procedure roster inspection attachment document dossier composing disclosure listing",
            "processing: platform calendar identity organisation procedure workflow attachment document dossier issuing notification",
            "conversation: platform identity inspection attachment dossier processing",
            "feedback: platform calendar identity dossier",
            "council: platform identity organisation procedure document dossier issuing processing",
            // workflow: who comes second to a signature is told by its conflicts
            "decision: platform identity organisation procedure workflow signature inspection attachment document dossier seal issuing award disclosure processing council",
            "counter: platform identity organisation account procedure attachment document dossier issuing processing",
            "secrecy: platform identity attachment dossier processing counter",
            "consolidation: platform identity organisation procedure attachment dossier processing",
            "representation: platform identity organisation account procedure inspection attachment dossier notification processing",
            // calendar: how many days are left; attachment, signature: whose seal a brought file carries; audit: the
            // checkpoints' seal
            "lookup: " + RECORDS + " issuing decision processing",
            "audit: platform identity signature seal",
            "informing: platform calendar identity organisation procedure dossier disclosure issuing notification processing conversation feedback transfer representation composing consolidation secrecy village",
            "registration: platform identity organisation account signature inspection attachment dossier notification informing",
            "report: platform identity organisation procedure document dossier processing",
            "api: platform dossier lookup",
            "demonstration: " + CASEWORK + " fictional",
            "web: " + CASEWORK.replace(" workflow", "") + " help province demonstration",
            "launcher: " + CASEWORK + " help province demonstration");

    /** What a package knows of one its row does not name: ids alone. */
    private static final Map<String, Set<String>> IDS = floors("web: workflow.id", "dossier: workflow.id");
    /** Libraries, and the packages that alone know them. */
    private static final Map<String, Set<String>> LIBRARIES = floors(
            "org.bouncycastle..: signature fictional trust",
            "eu.europa.esig..: signature fictional trust",
            "org.apache.pdfbox..: document signature fictional inspection.worker",
            "org.apache.xmpbox..: document signature",
            "org.dhatim..: inspection.worker listing",
            "com.google.zxing..: document",
            "org.commonmark..: help",
            "jakarta.faces..: web",
            "org.primefaces..: web",
            "jakarta.servlet.http..: web api",
            "jakarta.ws.rs..: api",
            "jakarta.mail..: notification",
            "org.eclipse.angus..: notification",
            "com.password4j..: identity.signin",
            "com.webauthn4j..: identity.passkey",
            "tools.jackson..: identity.passkey",
            "com.nimbusds..: identity.openid",
            "io.github.bucket4j..: identity.signin lookup feedback village registration web api",
            "org.snakeyaml..: platform procedure",
            "org.flywaydb..: launcher",
            "picocli..: launcher.command",
            "io.zonky..: launcher");

    private static final Set<String> LOGGING =
            Set.of("Launcher", "FrontDoor", "InspectionWorker", "LogLines", "SignatureLibrary");
    /** What is written once, and where; the engine brings its own. */
    private static final Map<String, Set<String>> ONE_PLACE = Map.of(
            "getInstance(\"SHA-256\")", Set.of("Sha256.java", "RepositoryService.java"),
            "LocalDate.ofInstant(", Set.of("OfficeDay.java"),
            "dd/MM/yyyy", Set.of("OfficeDay.java"),
            // the fictional authority imports the signature layer alone
            "new SecureRandom(", Set.of("Unguessable.java", "CertificateIssuer.java", "DemoAuthority.java"));

    @TestFactory
    Stream<DynamicTest> eachPackageImportsOnlyWhatItsRowNames() {
        return FLOORS.entrySet().stream()
                .filter(floor -> exists(floor.getKey()))
                .map(floor -> DynamicTest.dynamicTest(floor.getKey(), () -> {
                    String[] allowed = Stream.of(
                                    Set.of(floor.getKey()),
                                    floor.getValue(),
                                    IDS.getOrDefault(floor.getKey(), Set.of()))
                            .flatMap(Set::stream)
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

    /** The JDK's own logging is set up here and there, and written to by nobody. */
    @Test
    void whatWeSayGoesToOneLogger() {
        noClasses()
                .that(describe(
                        "set up no logging",
                        type -> !LOGGING.contains(type.getName().replaceAll(".*\\.|\\$.*", ""))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .check(ALL);
    }

    /** Hashes, days of moments, how days are written, and chance: each in one place. */
    @Test
    void whatEverybodyNeedsIsMadeInOnePlace() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                ONE_PLACE.keySet().stream().filter(text::contains).forEach(what -> found.computeIfAbsent(
                                what, w -> new TreeSet<>())
                        .add(file.getFileName().toString()));
            }
        }

        assertThat(found).isEqualTo(ONE_PLACE);
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
        slices().assignedFrom(EACH_PACKAGE).should().beFreeOfCycles().check(ALL);
    }

    @Test
    void aPackageHoldsAtMostTwentyFiveTypes() {
        Map<String, Integer> types = new TreeMap<>();
        ALL.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .forEach(type -> types.merge(type.getPackageName().substring(ROOT.length() + 1), 1, Integer::sum));

        types.forEach((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(25));
    }

    @Test
    void oneNameIsOneThing() {
        Map<String, List<String>> names = ALL.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));

        assertThat(names.values()).allSatisfy(same -> assertThat(same).hasSize(1));
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

    /** After an earlier flush EclipseLink loses the forced version without a word (src/site/markdown/engine.md, "A version that is not forced"). */
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
    void associationsStayInsideARoom() {
        List<String> across = ALL.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getAllInvolvedRawTypes().stream()
                        .anyMatch(held -> held.isAnnotatedWith(Entity.class)
                                && !room(held).equals(room(field.getOwner()))))
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
                    assertThat(length).as(file.toString()).isLessThanOrEqualTo(400);
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

    /** Every package is a slice, sub-packages too. */
    private static final SliceAssignment EACH_PACKAGE = new SliceAssignment() {
        @Override
        public String getDescription() {
            return "each package";
        }

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            if (!name.startsWith(ROOT + ".")) {
                return SliceIdentifier.ignore();
            }
            String inside = name.substring(ROOT.length() + 1);
            return SliceIdentifier.of(inside);
        }
    };

    private static String room(JavaClass type) {
        return type.getPackageName().substring(ROOT.length() + 1).split("\\.")[0];
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
            Set<String> named =
                    cells.length == 1 ? Set.of() : Set.of(cells[1].strip().split(" "));
            floors.put(cells[0], named);
        }
        return floors;
    }
}
