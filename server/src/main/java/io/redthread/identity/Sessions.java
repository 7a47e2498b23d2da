package io.redthread.identity;

import io.redthread.identity.PersonView.DepartmentLabel;
import io.redthread.identity.domain.Secrets;
import io.redthread.identity.store.RightsStore;
import io.redthread.identity.store.SessionStore;
import io.redthread.identity.store.SessionStore.LiveSession;
import io.redthread.platform.RedthreadSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is signed in (会话). Read afresh for each request, so that a taken right or a sign-out counts at once everywhere. */
@Service
@Transactional
public class Sessions {

    /** Unused for so long, a session ends. */
    public static final Duration IDLE = Duration.ofHours(8);

    /** After so long it ends even in use. */
    public static final Duration LONGEST = Duration.ofDays(7);

    private static final Duration TOUCH_AFTER = Duration.ofMinutes(1);

    private final SessionStore sessions;
    private final RightsStore rights;
    private final RedthreadSettings settings;
    private final Clock clock;

    Sessions(SessionStore sessions, RightsStore rights, RedthreadSettings settings, Clock clock) {
        this.sessions = sessions;
        this.rights = rights;
        this.settings = settings;
        this.clock = clock;
    }

    /** The person of a session token; absent when it is unknown or has ended. */
    public Optional<SignedInPerson> find(String token) {
        var fingerprint = Secrets.fingerprint(token);
        var now = clock.instant();
        return sessions.find(fingerprint, now.minus(IDLE), now.minus(LONGEST))
                .filter(session -> !session.demo() || settings.mode() == RedthreadSettings.Mode.DEMO)
                .map(session -> {
                    touch(session, fingerprint, now);
                    return person(session);
                });
    }

    /** Ends a session; nothing happens when it has ended before. */
    public void end(String token) {
        sessions.end(Secrets.fingerprint(token));
    }

    /** Forgets ended sessions. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    public void forgetEnded() {
        var now = clock.instant();
        sessions.forget(now.minus(IDLE), now.minus(LONGEST));
    }

    private void touch(LiveSession session, byte[] fingerprint, Instant now) {
        if (session.seenAt().plus(TOUCH_AFTER).isBefore(now)) {
            sessions.touch(fingerprint, now);
        }
    }

    private SignedInPerson person(LiveSession session) {
        var roles = rights.rolesOf(List.of(session.person())).getOrDefault(session.person(), List.of());
        var department = session.department();
        var codes = new LinkedHashSet<String>();
        var permissions = EnumSet.noneOf(Permission.class);
        var scope = DataScope.OWN;
        for (var role : roles) {
            codes.add(role.code().value());
            permissions.addAll(role.permissions());
            scope = scope.or(role.scope());
        }
        return new SignedInPerson(
                session.person(),
                session.username(),
                session.name(),
                department == null || session.departmentName() == null
                        ? Optional.empty()
                        : Optional.of(new DepartmentLabel(department, session.departmentName())),
                roles,
                new Access(session.person(), department, codes, permissions, scope),
                session.oneTimeUntil() != null);
    }
}
