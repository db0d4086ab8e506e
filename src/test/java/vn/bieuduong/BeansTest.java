package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Proxies are made without a constructor (decision 1): what a bean holds is final and comes in by the constructor that injects. */
class BeansTest {

    @Test
    void noneHasAnEmptyConstructorBesideTheOneThatInjects() {
        List<JavaClass> beans = Bytecode.ALL.stream()
                .filter(type ->
                        type.isAnnotatedWith(ApplicationScoped.class) || type.isAnnotatedWith(RequestScoped.class))
                .toList();

        assertThat(beans).hasSizeGreaterThan(300);
        assertThat(beans)
                .filteredOn(type -> type.getConstructors().size() > 1
                        && type.getConstructors().stream()
                                .anyMatch(one -> one.getParameters().isEmpty()))
                .isEmpty();
    }
}
