package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bieuduong.Bytecode.ALL;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bieuduong.platform.AuditAct;
import vn.bieuduong.platform.Texts;

class AuditedActsTest {

    /** A line of the trail holds the constant's name for good: it must mean one thing, in both languages. */
    @Test
    void everyAuditedActIsOneConstantAndIsWorded() {
        List<String> acts = ALL.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(AuditAct.class))
                .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                .map(constant -> ((AuditAct) constant).name())
                .toList();

        assertThat(acts).hasSizeGreaterThan(50).doesNotHaveDuplicates().allSatisfy(act -> {
            for (Locale locale : List.of(Texts.VIETNAMESE, Texts.ENGLISH)) {
                assertThat(Texts.has("audit", "AuditAct." + act, locale))
                        .as(act)
                        .isTrue();
            }
        });
        assertThat(ALL.stream()
                        .filter(type -> !type.isInterface() && type.isAssignableTo(AuditAct.class))
                        .filter(type -> !type.isEnum()))
                .isEmpty();
    }
}
