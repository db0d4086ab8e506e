package vn.bieuduong.workflow.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions read variables and reach nothing else. */
class ExpressionTest {

    private static final Map<String, Object> VARIABLES = Map.of(
            "amount",
            500L,
            "outcome",
            "accept",
            "who",
            Map.of("name", "An", "titles", List.of("CSTĐ", "LĐTT")),
            "text",
            "a");

    @Test
    void variablesMapsAndListsAreRead() {
        assertThat(Expression.of("${amount * 2}").value(VARIABLES)).isEqualTo(1000L);
        assertThat(Expression.of("${who.name}, ${who.titles[1]}").text(VARIABLES))
                .isEqualTo("An, LĐTT");
        assertThat(Expression.of("${who.titles.size}").value(VARIABLES)).isEqualTo(2L);
        assertThat(Expression.condition("outcome == 'accept' and not (amount > 1000)")
                        .holds(VARIABLES))
                .isTrue();
        assertThat(Expression.condition("${empty nothing || nothing.at.all}").holds(VARIABLES))
                .isTrue();
        assertThat(Expression.of("DESK@H99").value(VARIABLES)).isEqualTo("DESK@H99");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${text.getClass().forName('java.lang.Runtime')}",
                "${text['getClass']()}",
                "${''.class.forName('java.lang.Runtime')}",
                "${System.exit(1)}",
                "${Runtime.getRuntime().exec('id')}",
                "${Boolean(true)}",
                "${(x -> x)(1)}",
                "${[1,2,3].stream().map(x -> x).toList()}",
                "${f = (x -> x)}",
                "${amount = 1}",
                "${1; 2}",
                "${fn:length(text)}",
                "${text.concat('b')}",
                "${(text).length()}",
                "#{text.length()}",
                "${not (x)(1)}",
                "${",
                "${1 +}",
                "${a b}"
            })
    void whatDoesMoreThanReadIsRefusedWhenTheDefinitionIsRead(String text) {
        assertThatThrownBy(() -> Expression.of(text)).isInstanceOf(Expression.Broken.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${text.class}",
                "${text.bytes}",
                "${Integer.MAX_VALUE}",
                "${java.lang.System.out}",
                "${pageContext.request}",
                "${who.titles.class.name}",
                "${amount.class.classLoader}"
            })
    void noPropertyOfAnObjectIsReached(String text) {
        Expression expression = Expression.of(text);

        Object value;
        try {
            value = expression.value(VARIABLES);
        } catch (Expression.Broken refused) {
            return;
        }
        assertThat(value).isNull();
    }

    @Test
    void aRunawayIsCutOff() {
        String nested = "(".repeat(200) + "1" + ")".repeat(200);
        assertThatThrownBy(() -> Expression.of("${" + nested + "}")).isInstanceOf(Expression.Broken.class);
        assertThatThrownBy(() -> Expression.of("${" + "a + ".repeat(2_000) + "1}"))
                .isInstanceOf(Expression.Broken.class);
        Map<String, Object> big = Map.of("a", "x".repeat(60_000));
        assertThatThrownBy(() -> Expression.of("${a += a += a}").value(big)).isInstanceOf(Expression.Broken.class);
    }
}
