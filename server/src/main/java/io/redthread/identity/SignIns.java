package io.redthread.identity;

import io.redthread.identity.IdentityRefusal.DemoPerson;
import io.redthread.identity.IdentityRefusal.SignInLocked;
import io.redthread.identity.IdentityRefusal.WrongCredentials;
import io.redthread.identity.domain.PasswordRules;
import io.redthread.identity.domain.Secrets;
import io.redthread.identity.store.SessionStore;
import io.redthread.identity.store.SignInStore;
import io.redthread.identity.store.SignInStore.Credentials;
import io.redthread.identity.store.SignInStore.Failures;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.RedthreadSettings;
import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Signing in with user name and password (登录). Five wrong passwords in a row lock a user name for 15 minutes, thirty an
 * address; attempts on one user name wait for each other in the database, so that trying many at once gains nothing.
 */
@Service
public class SignIns {

    /** Wrong passwords that lock a user name. */
    public static final int MOST_PER_USER = 5;

    /** Wrong passwords that lock an address, which may be a whole office. */
    public static final int MOST_PER_ADDRESS = 30;

    /** How long. */
    public static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    /** How long a password given out by an administrator may be used. */
    static final Duration ONE_TIME_FOR = Duration.ofHours(24);

    private final SignInStore store;
    private final SessionStore sessions;
    private final PasswordEncoder passwords;
    private final Transactions transactions;
    private final Journal journal;
    private final RedthreadSettings settings;
    private final Clock clock;
    private final RandomGenerator random;

    /** Hashing takes a processor and a connection: not all of either are given to strangers. */
    private final Semaphore gate = new Semaphore(4);

    private final String hashOfNobody;

    SignIns(
            SignInStore store,
            SessionStore sessions,
            PasswordEncoder passwords,
            Transactions transactions,
            Journal journal,
            RedthreadSettings settings,
            Clock clock,
            RandomGenerator random) {
        this.store = store;
        this.sessions = sessions;
        this.passwords = passwords;
        this.transactions = transactions;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
        this.random = random;
        this.hashOfNobody = String.valueOf(passwords.encode(Secrets.token(random)));
    }

    /**
     * Begins a session with a token of its own, whatever the browser held before.
     *
     * @return the token, to be kept by the browser only
     */
    public String signIn(String username, String password) {
        var name = username.strip().toLowerCase(Locale.ROOT);
        gate.acquireUninterruptibly();
        try {
            return transactions
                    .separately(() -> attempt(name, password))
                    .orElseThrow(() -> new WrongCredentials().refused());
        } finally {
            gate.release();
        }
    }

    /** Sets one's own password; ends all sessions but begins a new one, whose token is returned. */
    public String changePassword(SignedInPerson person, String current, String wanted) {
        return transactions
                .separately(() -> change(person, current, wanted))
                .orElseThrow(() -> InvalidInput.of("/current", "", "password-wrong"));
    }

    /** Hashes a new password, or says at the pointer why it will not do. */
    String hash(String username, String password, String pointer) {
        PasswordRules.objection(username, password).ifPresent(code -> {
            throw InvalidInput.of(pointer, "", code);
        });
        return String.valueOf(passwords.encode(password));
    }

    /** Forgets failures that lock nothing any more. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    public void forgetFailures() {
        transactions.in(() -> store.forget(clock.instant().minus(LOCKED_FOR)));
    }

    private Optional<String> attempt(String username, String password) {
        var now = clock.instant();
        var address = addressSubject();
        store.failures(address).ifPresent(failures -> refuseLocked(failures, MOST_PER_ADDRESS, now));
        var failures = store.failuresLocked(userSubject(username), now);
        refuseLocked(failures, MOST_PER_USER, now);
        var person = store.credentials(username).filter(this::maySignInHere);
        var hash = person.map(Credentials::passwordHash).orElse(hashOfNobody);
        var right = password.length() <= 200 && passwords.matches(password, hash);
        if (person.isEmpty() || !right || outdated(person.get(), now)) {
            failed(username, address, person, now);
            return Optional.empty();
        }
        store.clear(userSubject(username));
        return Optional.of(signedIn(person.get(), now));
    }

    private Optional<String> change(SignedInPerson person, String current, String wanted) {
        var now = clock.instant();
        var subject = userSubject(person.username());
        refuseLocked(store.failuresLocked(subject, now), MOST_PER_USER, now);
        var credentials = store.credentials(person.username()).orElseThrow(() -> new WrongCredentials().refused());
        if (credentials.demo()) {
            throw new DemoPerson().refused();
        }
        if (current.length() > 200 || !passwords.matches(current, credentials.passwordHash())) {
            store.fail(subject, now, now.minus(LOCKED_FOR));
            return Optional.empty();
        }
        if (current.equals(wanted)) {
            throw InvalidInput.of("/next", "", "password-unchanged");
        }
        var hash = hash(person.username(), wanted, "/next");
        store.clear(subject);
        RowCounts.expect(1, store.setPassword(person.id(), hash, now, null), "password");
        sessions.endAll(person.id());
        journal.record(Act.of("password-changed", ref(person.id()), person.username(), Map.of()));
        return Optional.of(begin(person.id(), now));
    }

    private String signedIn(Credentials person, Instant now) {
        var current = Callers.current();
        var caller = new Caller(
                person.id().value(),
                person.username(),
                person.name(),
                "none",
                null,
                current.address(),
                current.device());
        var token = new String[1];
        Callers.run(caller, () -> {
            token[0] = begin(person.id(), now);
            journal.record(Act.of("signed-in", ref(person.id()), person.username(), Map.of()));
        });
        return token[0];
    }

    private void failed(String username, String address, Optional<Credentials> person, Instant now) {
        var count = store.fail(userSubject(username), now, now.minus(LOCKED_FOR));
        store.fail(address, now, now.minus(LOCKED_FOR));
        if (count == MOST_PER_USER && person.isPresent()) {
            journal.record(Act.of(
                    "sign-in-locked", ref(person.get().id()), username, Map.of("failures", count, "minutes", 15)));
        }
    }

    private String begin(PersonId person, Instant now) {
        var token = Secrets.token(random);
        var caller = Callers.current();
        sessions.begin(Secrets.fingerprint(token), person, now, caller.address(), caller.device());
        return token;
    }

    private boolean maySignInHere(Credentials person) {
        return person.passwordHash() != null && (!person.demo() || settings.mode() == RedthreadSettings.Mode.DEMO);
    }

    private static boolean outdated(Credentials person, Instant now) {
        return person.oneTimeUntil() != null && person.oneTimeUntil().isBefore(now);
    }

    private static void refuseLocked(Failures failures, int most, Instant now) {
        var until = failures.lastAt().plus(LOCKED_FOR);
        if (failures.count() >= most && until.isAfter(now)) {
            throw new SignInLocked(until).refused();
        }
    }

    private static String userSubject(String username) {
        return "user:" + (username.length() > 100 ? username.substring(0, 100) : username);
    }

    private static String addressSubject() {
        return "address:" + Callers.current().address();
    }

    private static DocumentRef ref(PersonId person) {
        return new DocumentRef("person", person.value());
    }
}
