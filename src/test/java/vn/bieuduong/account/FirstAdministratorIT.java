package vn.bieuduong.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Database;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.Role;
import vn.bieuduong.identity.signin.Passwords;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;

@ExtendWith(Database.class)
class FirstAdministratorIT {

    @AfterEach
    void removeWhatWasCommitted(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from account_duty where account_id in"
                    + " (select id from account where name = 'quantri')");
            statement.executeUpdate("delete from account where name = 'quantri'");
        }
    }

    @Test
    void twoLaunchersStartingTogetherOpenOneAccountAndPrintOnePassword(
            DataSource database, EntityManagerFactory factory) throws Exception {
        Callable<Optional<String>> launcher = () -> {
            try (Connection connection = database.getConnection()) {
                return FirstAdministrator.openIfNone(connection);
            }
        };
        ExecutorService launchers = Executors.newFixedThreadPool(2);
        List<String> passwords = new ArrayList<>();
        try {
            for (Future<Optional<String>> done : launchers.invokeAll(List.of(launcher, launcher))) {
                done.get().ifPresent(passwords::add);
            }
        } finally {
            launchers.shutdownNow();
        }
        assertThat(passwords).hasSize(1);
        assertThat(launcher.call()).as("the next start").isEmpty();

        EntityManager em = factory.createEntityManager();
        Account account = new Accounts(em, Settings.read(Map.of("DEMO", "false"), new Problems()), Clock.systemUTC())
                .get(new AccountName(FirstAdministrator.NAME));
        assertThat(Passwords.matches(passwords.get(0), account.passwordHash())).isTrue();
        assertThat(account.isPasswordChangeNeeded()).isTrue();
        assertThat(account.duties(LocalDate.MAX)).containsExactly(new Duty(Role.ADMINISTRATOR, Duty.WHOLE_PORTAL));
        assertThat(account.isOfOffice()).isTrue();
        em.close();
    }
}
