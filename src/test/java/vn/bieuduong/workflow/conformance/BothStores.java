package vn.bieuduong.workflow.conformance;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Runs each test template twice: in memory, then on PostgreSQL; with {@code -Dtest.memory=true} in memory alone. */
final class BothStores implements TestTemplateInvocationContextProvider {

    /** Where the engine keeps its state. */
    enum Kept {
        IN_MEMORY,
        ON_POSTGRESQL
    }

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return Stream.of(Kept.values())
                .filter(kept -> kept == Kept.IN_MEMORY || !Boolean.getBoolean("test.memory"))
                .map(Invocation::new);
    }

    private record Invocation(Kept kept) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int index) {
            return kept.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new ParameterResolver() {
                @Override
                public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
                    return parameter.getParameter().getType() == Kept.class;
                }

                @Override
                public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
                    return kept;
                }
            });
        }
    }
}
