package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ExpressionFactory;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.StandardELContext;
import org.junit.jupiter.api.Test;

class RecordElResolverTest {

    private record Line(String title, int count) {
        public boolean isLong() {
            return count > 10;
        }

        public String shout() {
            return title + "!";
        }
    }

    private final StandardELContext context = new StandardELContext(ExpressionFactory.newInstance());
    private final RecordElResolver resolver = new RecordElResolver();

    @Test
    void aComponentOfARecordIsAProperty() {
        assertThat(resolver.getValue(context, new Line("Hồ sơ", 3), "title")).isEqualTo("Hồ sơ");
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void aStatementAndAPlainMethodOfARecordArePropertiesToo() {
        assertThat(resolver.getValue(context, new Line("Hồ sơ", 13), "long")).isEqualTo(true);
        assertThat(resolver.getValue(context, new Line("Hồ sơ", 13), "shout")).isEqualTo("Hồ sơ!");
    }

    @Test
    void whatARecordDoesNotHaveIsLeftToOthers() {
        assertThat(resolver.getValue(context, new Line("Hồ sơ", 3), "nothing")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
        assertThat(resolver.getValue(context, "text", "title")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void aRecordIsNeverWrittenTo() {
        Line line = new Line("Hồ sơ", 3);

        assertThat(resolver.isReadOnly(context, line, "title")).isTrue();
        assertThatThrownBy(() -> resolver.setValue(context, line, "title", "x"))
                .isInstanceOf(PropertyNotWritableException.class);
    }
}
