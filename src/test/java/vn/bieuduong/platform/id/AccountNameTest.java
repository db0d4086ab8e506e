package vn.bieuduong.platform.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"motcua", "motcua.bendong", "cd12345678", "a.b@c-d_e", "system"})
    void aNameIsSpokenAsItIsWritten(String name) {
        assertThat(new AccountName(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"motcua", " MotCua ", "MOTCUA"})
    void whatIsTypedIsComparedInSmallLettersWithoutSpaceAround(String typed) {
        assertThat(AccountName.read(typed)).contains(new AccountName("motcua"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", ".motcua", "một cửa", "motcua\n1", "a b"})
    void whatCannotBeANameIsNone(String typed) {
        assertThat(AccountName.read(typed)).isEmpty();
        assertThatThrownBy(() -> new AccountName(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameIsBuiltOnlyInTheFormInWhichItIsCompared() {
        assertThatThrownBy(() -> new AccountName("MotCua")).isInstanceOf(IllegalArgumentException.class);
        assertThat(AccountName.values(List.of(AccountName.SYSTEM, AccountName.ANONYMOUS)))
                .containsExactly("system", "anonymous");
    }
}
