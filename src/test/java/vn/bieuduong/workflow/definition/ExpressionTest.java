package vn.bieuduong.workflow.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
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
                "${''.class.classLoader.loadClass('java.lang.Runtime')()}",
                "${who.getOrDefault('a', 'b')}",
                "${who.titles.add('x')}",
                "${who.titles['add']('x')}",
                "${who['get']('name')}",
                "${text.matches('(a+)+$')}",
                "${text.replaceAll('(x+x+)+y', '')}",
                "${'x'.repeat(1000000000)}",
                "${[1,2].stream().reduce((a,b) -> a)}",
                "${{1,2}.stream().iterator()}",
                "${(() -> 1)()}",
                "${x -> x}",
                "${Math.pow(2, 99999)}",
                "${java.lang.Math:abs(1)}",
                "${ThreadLocalRandom.current()}",
                "${a = b = 1}",
                "${who.titles.empty}",
                "${who.name = 'B'}",
                "${text.#{1}()}",
                "${text}${text.length()}",
                "a\\${text}${text.trim()}",
                "${not(x)(1)}",
                "${empty (x)(1)}",
                "${'a' += text.length()}",
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
                "${who.class}",
                "${who.titles['class']}",
                "${who.entrySet}",
                "${who.keySet}",
                "${who.titles.elementData}",
                "${text.value}",
                "${text['class']}",
                "${text[0]}",
                "${'a'.class}",
                "${[1].class}",
                "${{'a':1}.class}",
                "${T}",
                "${Runtime}",
                "${java}",
                "${requestScope}",
                "${cdi}",
                "${execution}",
                "${execution.engineServices}",
                "${Integer}",
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

    /** What grows with the values it meets ends soon, with a value or a refusal, and never with anything else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "${a += a += a += a += a += a += a += a}",
                "${digits * digits * digits * digits * digits * digits}",
                "${digits / 3 * digits}",
                "${digits % 7 == 0 and digits lt 'zzz'}",
                "${digits == a}",
                "${many == many}",
                "${[many, many, many] == [many]}",
                "${{'k': many}}",
                "${many[2147483648]}",
                "${many['-1']}",
                "${many[a]}",
                "${1 / 0}",
                "${1e308 * 1e308}",
                "${-9223372036854775808 - 1}",
                "${a < many}",
                "${a + 1}",
                "${deep.x.x.x.x.x.x.x.x.x.x}"
            })
    void noExpressionRunsAway(String text) {
        Map<String, Object> variables = Map.of(
                "a",
                "x".repeat(90_000),
                "digits",
                "9".repeat(90_000),
                "many",
                java.util.Collections.nCopies(100_000, 1L),
                "deep",
                Map.of("x", Map.of("x", "y")));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            try {
                assertThat(String.valueOf(Expression.of(text).text(variables)).length())
                        .isLessThan(1_000_000);
            } catch (Expression.Broken refused) {
                assertThat(refused).hasMessageContaining(text.substring(0, 8));
            }
        });
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
