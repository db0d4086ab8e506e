package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

/**
 * What is called agency, body or account goes from room to room as {@link AgencyCode} or {@link AccountName}, what a dossier is known by
 * as its own type. Where it is text all the same, it stands here with what it is; a line that is needed no more has to go.
 */
class TypedNamesTest {

    private static final Pattern NAMES = Pattern.compile(
            "agency|agencyCode|agencies|body|bodyCode|bodies|account|accountName|accounts|unitCode|filingReference|dossierNumber|lookupCode|(?:set|get)(?:Agency|Body|Account)");

    /** Told in words to people, on papers and pages. */
    private static final String SHOWN =
            "ApologyExtension AwardDecisionWords.Values CaseValues.Opinion CertificateWords.Values ControlSheet"
                    + " CouncilMinutesWords.Values DemoSealPicture DeskSlipWords.Values DossierContents"
                    + " DossierRegister.RegisterLine DraftSays FilingReceipt Letterhead NomineeNotice OfficeContact"
                    + " ProposalWords.Values PublicStatus ReceiptSlip RosterLines.Found StopNotice"
                    + " SubmissionLetterWords.Values SupplementRequest Verified";

    /** The words of a letter. */
    private static final String LETTERS =
            "Dispatch InboxLine Letter NoticeEditing NoticeLine NoticePreview NoticeText NoticeTextPage OutboxLine";

    /** As somebody typed or chose it, who may have meant nobody; or as the configuration has it, before it is checked. */
    private static final String TYPED =
            "AccountActsPage AccountBatch AccountForm AccountNewPage AskPage DutyForm InstanceInput LinkDeciding"
                    + " LinkRequestsPage MandateForm MandateNewPage Passwords PersonKeeping PersonNewPage ProcessControl SampleFile SampleFile.Set"
                    + " SampleRequest.Unit StartPage Suggestions Transferring DemonstrationAccounts.Person";

    /** What leaves the portal's own types: the engine's vocabulary, which knows no accounts, and what devices and downloads are told. */
    private static final String OUTSIDE = "TaskQuery PasskeyQuestion PeopleImportPage.Link ReceiptData";

    @Test
    void bodiesAccountsAndNumbersGoFromRoomToRoomByTheirOwnTypes() {
        Map<String, Set<String>> found = new TreeMap<>();
        Bytecode.ALL.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(JavaClass::reflect)
                .forEach(type -> named(type).forEach(name -> found.computeIfAbsent(name(type), any -> new TreeSet<>())
                        .add(name)));

        Set<String> honest = Stream.of(SHOWN, LETTERS, TYPED, OUTSIDE)
                .flatMap(names -> Arrays.stream(names.split(" ")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found.keySet()).as("%s", found).containsExactlyInAnyOrderElementsOf(honest);
    }

    @Test
    void namesOfParametersAreInTheBytecode() {
        assertThat(Arrays.stream(AgencyCode.class.getDeclaredMethods())
                        .filter(method -> method.getName().equals("read"))
                        .flatMap(method -> Arrays.stream(method.getParameters())))
                .extracting(Parameter::getName)
                .containsExactly("text");
    }

    private static Set<String> named(Class<?> type) {
        Set<String> named = new TreeSet<>();
        Stream<Executable> all =
                Stream.concat(Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()));
        all.filter(one -> Modifier.isPublic(one.getModifiers()) || type.isRecord())
                .filter(one -> !one.isSynthetic())
                .forEach(one -> {
                    for (Parameter parameter : one.getParameters()) {
                        if (NAMES.matcher(parameter.getName()).matches() && isText(parameter.getParameterizedType())) {
                            named.add(parameter.getName());
                        }
                    }
                    if (one instanceof Method method
                            && NAMES.matcher(method.getName()).matches()
                            && isText(method.getGenericReturnType())) {
                        named.add(method.getName() + "()");
                    }
                });
        return named;
    }

    /** Text, or something of texts. */
    private static boolean isText(Type type) {
        return type.getTypeName().matches("java\\.lang\\.String|java\\.util\\.\\w+<java\\.lang\\.String>");
    }

    private static String name(Class<?> type) {
        return type.isMemberClass()
                ? name(type.getDeclaringClass()) + "." + type.getSimpleName()
                : type.getSimpleName();
    }
}
