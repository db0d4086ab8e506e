package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.http.HttpClient;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bieuduong.inspection.InspectionPool;
import vn.bieuduong.inspection.MalwareScanner;
import vn.bieuduong.notification.channel.Channel;
import vn.bieuduong.notification.returned.ReturnMailbox;
import vn.bieuduong.platform.Fact;
import vn.bieuduong.seal.Sealing;
import vn.bieuduong.signature.signing.PdfSigner;
import vn.bieuduong.signature.signing.SigningKey;
import vn.bieuduong.signature.signing.TimeStamps;

/** A transaction holds rows that others want; it waits for nothing but the database. */
class TransactionsTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.bieuduong");

    /**
     * What may take its time: a key on a token, a time-stamp service, any other host, a worker, the malware scanner.
     */
    private static final Set<String> SLOW = Set.of(
            SigningKey.class.getName(),
            TimeStamps.class.getName() + ".getTimeStampResponse",
            PdfSigner.class.getName() + ".sign",
            PdfSigner.class.getName() + ".embed",
            HttpClient.class.getName(),
            InspectionPool.class.getName() + ".inspect",
            InspectionPool.class.getName() + ".judge",
            InspectionPool.class.getName() + ".rejudge",
            InspectionPool.class.getName() + ".read",
            InspectionPool.class.getName() + ".sign",
            InspectionPool.class.getName() + ".illustrate",
            MalwareScanner.class.getName(),
            Channel.class.getName(),
            ReturnMailbox.class.getName());

    private static final Map<JavaCodeUnit, Optional<JavaCodeUnit>> TOWARDS = towards();

    @Test
    void noTransactionWaitsForAKeyAnotherHostOrAWorker() {
        Set<String> waits = new TreeSet<>();
        for (JavaMethod door : inTransactions()) {
            way(door).ifPresent(waits::add);
        }
        assertThat(waits).isEmpty();
    }

    @Test
    void thereIsSomethingToFind() {
        JavaMethod seal = ALL.get(Sealing.class).getMethods().stream()
                .filter(method -> method.getName().equals("seal"))
                .findFirst()
                .orElseThrow();

        assertThat(way(seal)).isPresent();
        assertThat(inTransactions()).hasSizeGreaterThan(100).doesNotContain(seal);
    }

    /** Besides, the server refuses at the moment itself: no key signs for the office while a transaction is open. */
    @Test
    void whoeverSealsInATransactionIsRefused() {
        assertThat(ALL.get(Sealing.class).getMethods().stream()
                        .filter(method -> !method.isAnnotatedWith(Transactional.class))
                        .filter(method -> way(method).isPresent())
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)))
                .isEmpty();
        assertThat(ALL.get(Sealing.class).getMethods().stream()
                        .filter(method -> method.isAnnotatedWith(Transactional.class)))
                .isNotEmpty()
                .allMatch(method -> type(method) == TxType.NEVER);
    }

    private static List<JavaMethod> inTransactions() {
        List<JavaMethod> doors = new ArrayList<>();
        for (JavaClass type : ALL) {
            for (JavaMethod method : type.getMethods()) {
                TxType how = method.isAnnotatedWith(Transactional.class) ? type(method) : type(type);
                boolean inside = how != null && how != TxType.NEVER && how != TxType.NOT_SUPPORTED;
                inside &=
                        !method.getModifiers().contains(JavaModifier.PRIVATE); // who calls it says whether one is open
                if (inside || method.getParameters().stream().anyMatch(TransactionsTest::hearsAnAct)) {
                    doors.add(method);
                }
            }
        }
        return doors;
    }

    private static @Nullable TxType type(HasAnnotations<?> annotated) {
        return annotated
                .tryGetAnnotationOfType(Transactional.class)
                .map(Transactional::value)
                .orElse(null);
    }

    /** An observer of a fact is part of the act, unless it waits for the commit. */
    private static boolean hearsAnAct(JavaParameter parameter) {
        return parameter.isAnnotatedWith(Observes.class)
                && parameter.getAnnotationOfType(Observes.class).during() != TransactionPhase.AFTER_SUCCESS
                && parameter.getRawType().isAssignableTo(Fact.class);
    }

    /** How it comes to something slow, if it does. */
    private static Optional<String> way(JavaCodeUnit from) {
        if (!TOWARDS.containsKey(from)) {
            return Optional.empty();
        }
        List<String> way = new ArrayList<>();
        for (JavaCodeUnit at = from; at != null; at = TOWARDS.get(at).orElse(null)) {
            way.add(at.getOwner().getSimpleName() + "." + at.getName());
        }
        return Optional.of(String.join(" → ", way));
    }

    /** Whatever comes to something slow, and the next step on its way; none for who calls the slow thing itself. */
    private static Map<JavaCodeUnit, Optional<JavaCodeUnit>> towards() {
        Map<JavaCodeUnit, List<JavaCodeUnit>> callers = new HashMap<>();
        Map<String, List<JavaCodeUnit>> called = new HashMap<>();
        Map<JavaCodeUnit, Optional<JavaCodeUnit>> towards = new LinkedHashMap<>();
        for (JavaClass type : ALL) {
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                Stream.concat(unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
                        .map(call -> (AccessTarget.CodeUnitAccessTarget) call.getTarget())
                        .distinct()
                        .forEach(target -> {
                            String owner = target.getOwner().getName();
                            if (SLOW.contains(owner) || SLOW.contains(owner + "." + target.getName())) {
                                towards.put(unit, Optional.empty());
                            }
                            called.computeIfAbsent(target.getFullName(), any -> bodies(target))
                                    .forEach(body -> callers.computeIfAbsent(body, any -> new ArrayList<>())
                                            .add(unit));
                        });
            }
        }
        Deque<JavaCodeUnit> next = new ArrayDeque<>(towards.keySet());
        while (!next.isEmpty()) {
            JavaCodeUnit at = next.poll();
            for (JavaCodeUnit caller : callers.getOrDefault(at, List.of())) {
                if (towards.putIfAbsent(caller, Optional.of(at)) == null) {
                    next.add(caller);
                }
            }
        }
        return towards;
    }

    /** What may run when it is called: itself, or what is written over it. */
    private static List<JavaCodeUnit> bodies(AccessTarget.CodeUnitAccessTarget target) {
        String[] parameters =
                target.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        return Stream.concat(
                        target.resolveMember().stream(),
                        target.getOwner().getPackageName().startsWith("vn.bieuduong")
                                ? target.getOwner().getAllSubclasses().stream()
                                        .flatMap(type -> type.tryGetMethod(target.getName(), parameters).stream())
                                : Stream.<JavaCodeUnit>empty())
                .map(JavaCodeUnit.class::cast)
                .distinct()
                .toList();
    }
}
