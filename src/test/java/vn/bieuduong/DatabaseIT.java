package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Database.class)
class DatabaseIT {

    private static final String INSERT = "call audit.write(now(), 'DatabaseIT', 'b', 'c', 'd')";

    @Test
    void aTestSeesItsOwnRows(EntityManager manager) {
        manager.createNativeQuery(INSERT).executeUpdate();

        assertThat(lines(manager)).isEqualTo(1);
    }

    @Test
    void rowsOfOneTestAreGoneInTheNext(EntityManager manager, EntityManagerFactory factory) {
        manager.createNativeQuery(INSERT).executeUpdate();

        try (EntityManager another = factory.createEntityManager()) {
            assertThat(lines(another)).isZero();
        }
    }

    @Test
    void eachClassHasACopyOfItsOwn(EntityManager manager) {
        assertThat((String) manager.createNativeQuery("select current_database()::text")
                        .getSingleResult())
                .matches("test\\d+");
    }

    @Test
    void textIsSortedAsVietnameseReadersExpect(EntityManager manager) {
        List<?> sorted = manager.createNativeQuery(
                        "select v from (values ('Ước'), ('Đức'), ('Dung'), ('An'), ('Ân'), ('Ăn'), ('Em')) t(v) order by v")
                .getResultList();

        assertThat(sorted).asList().containsExactly("An", "Ăn", "Ân", "Dung", "Đức", "Em", "Ước");
    }

    private static long lines(EntityManager manager) {
        return ((Number) manager.createNativeQuery("select count(*) from audit.line where actor = 'DatabaseIT'")
                        .getSingleResult())
                .longValue();
    }
}
