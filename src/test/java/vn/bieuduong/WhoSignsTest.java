package vn.bieuduong;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static vn.bieuduong.Bytecode.ALL;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.bieuduong.signature.signing.PdfSigner;

/** Signing a PDF parses it: a file that a stranger may have had in hand is signed by a worker, never by the portal's own process. */
class WhoSignsTest {

    private static final Set<String> READING = Set.of("prepare", "prepareUnchecked", "embed", "sign", "seal");

    @Test
    void thePortalsOwnProcessSignsOfficesPapersAndNothingElse() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "vn.bieuduong.signature.signing",
                        "vn.bieuduong.inspection.worker",
                        "vn.bieuduong.seal",
                        "vn.bieuduong.fictional",
                        "vn.bieuduong.demonstration")
                .should()
                .callMethodWhere(describe(
                        "it reads a PDF to sign it",
                        (JavaMethodCall call) -> call.getTargetOwner().isEquivalentTo(PdfSigner.class)
                                && READING.contains(call.getName())))
                .check(ALL);
    }
}
