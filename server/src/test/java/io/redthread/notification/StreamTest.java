package io.redthread.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.People;
import io.redthread.identity.PersonDraft;
import io.redthread.identity.PersonId;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.identity.store.SignInStore;
import io.redthread.platform.database.Transactions;
import io.redthread.support.Browser;
import io.redthread.support.LiveEvents;
import io.redthread.support.ServerPair;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Live messages over two servers on one database: told on the one, shown at once by the other. */
class StreamTest {

    private static final String PASSWORD = "violet-harbour-42";

    static ServerPair servers;

    @BeforeAll
    static void two_servers() {
        servers = ServerPair.start(List.of(), List.of());
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @Test
    void a_message_made_on_one_server_is_shown_by_the_other_to_whom_it_is_for() throws Exception {
        var anna = person("anna");
        var annas = listen("anna");
        person("ben");
        var bens = listen("ben");

        tell(anna, MessageKind.ORDER_HELD, "SO-1");

        var shown = next(annas);
        assertThat(shown).contains("\"kind\":\"order-held\"", "SO-1", "\"urgent\":false");
        assertThat(bens.poll(1, TimeUnit.SECONDS)).isNull();
        assertThat(annas.poll(500, TimeUnit.MILLISECONDS)).as("once").isNull();
    }

    @Test
    void who_opens_a_page_sees_what_is_urgent_and_unread() throws Exception {
        var cleo = person("cleo");
        tell(cleo, MessageKind.ORDER_HELD, "SO-2");
        tell(cleo, MessageKind.JOURNAL_BROKEN, "JB-2");

        var cleos = listen("cleo");

        // What was told a moment ago may still ring on the other server.
        var shown = next(cleos);
        shown = shown.contains("SO-2") ? next(cleos) : shown;
        assertThat(shown).contains("\"kind\":\"journal-broken\"", "\"urgent\":true");
    }

    @Test
    void nobody_listens_without_signing_in_and_the_newest_of_many_pages_is_told() throws Exception {
        new Browser(servers.secondPort()).get("/api/notification/stream").isProblem(401, "identity/not-signed-in");
        var person = person("dora");
        var dora = signedIn("dora");
        var oldest = listen(dora);
        for (var i = 0; i < 7; i++) {
            listen(dora);
        }

        var newest = listen(dora);

        tell(person, MessageKind.ORDER_HELD, "SO-9");
        assertThat(next(newest)).contains("SO-9");
        assertThat(oldest.poll(500, TimeUnit.MILLISECONDS)).as("gave way").isNull();
    }

    private static String next(BlockingQueue<String> events) throws InterruptedException {
        return String.valueOf(events.poll(30, TimeUnit.SECONDS));
    }

    private static void tell(PersonId person, MessageKind kind, String number) {
        servers.first().getBean(Transactions.class).in(() -> {
            servers.first()
                    .getBean(Notifications.class)
                    .send(List.of(new NewNotification(
                            new Audience.These(Set.of(person)),
                            kind,
                            Map.of("number", number, "count", "1", "findings", "1"),
                            "/",
                            "test:" + number,
                            Optional.empty())));
            return true;
        });
    }

    private static PersonId person(String username) {
        return servers.first().getBean(Transactions.class).in(() -> {
            var id = servers.first()
                    .getBean(People.class)
                    .register(new PersonDraft(
                            username,
                            username,
                            "",
                            "",
                            Optional.empty(),
                            Optional.empty(),
                            Set.of(ShippedRole.OPERATIONS.code())))
                    .id();
            var password = servers.first().getBean(PasswordEncoder.class).encode(PASSWORD);
            servers.first()
                    .getBean(SignInStore.class)
                    .setPassword(
                            id,
                            String.valueOf(password),
                            servers.first().getBean(Clock.class).instant(),
                            null);
            return id;
        });
    }

    private static Browser signedIn(String username) {
        var browser = new Browser(servers.secondPort());
        browser.signIn(username, PASSWORD).is(200);
        return browser;
    }

    private static BlockingQueue<String> listen(String username) throws Exception {
        return listen(signedIn(username));
    }

    private static BlockingQueue<String> listen(Browser browser) throws Exception {
        return LiveEvents.of(browser, servers.secondPort());
    }
}
