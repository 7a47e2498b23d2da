package io.redthread.identity.web;

import io.redthread.identity.DataScope;
import io.redthread.identity.IdentityRefusal.NotSignedIn;
import io.redthread.identity.IdentityRefusal.SignInLocked;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonId;
import io.redthread.identity.PersonView.DepartmentLabel;
import io.redthread.identity.PersonView.PersonLabel;
import io.redthread.identity.PublicEndpoint;
import io.redthread.identity.RoleCode;
import io.redthread.identity.Sessions;
import io.redthread.identity.SignIns;
import io.redthread.identity.SignedInOnly;
import io.redthread.identity.SignedInPerson;
import io.redthread.identity.SubstituteView;
import io.redthread.identity.Substitutes;
import io.redthread.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who am I, signing in and out, one's own password. */
@RestController
class SessionController {

    private static final String PATH = "/api/session";

    private final SignIns signIns;
    private final Sessions sessions;
    private final Substitutes substitutes;
    private final CookieCsrfTokenRepository csrfTokens;
    private final Clock clock;

    SessionController(
            SignIns signIns,
            Sessions sessions,
            Substitutes substitutes,
            CookieCsrfTokenRepository csrfTokens,
            Clock clock) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.substitutes = substitutes;
        this.csrfTokens = csrfTokens;
        this.clock = clock;
    }

    record SignIn(@Nullable String username, @Nullable String password) {}

    record PasswordChange(
            @Nullable String current, @Nullable String next) {}

    record SessionBody(
            Me person,
            List<MyRole> roles,
            Set<Permission> permissions,
            DataScope dataScope,
            boolean passwordChangeRequired,
            List<PersonLabel> standsInFor) {}

    record Me(
            PersonId id,
            String username,
            String name,
            @Nullable DepartmentLabel department) {}

    record MyRole(RoleCode code, String nameZh, String nameEn) {}

    @GetMapping(PATH)
    @PublicEndpoint
    SessionBody whoAmI(HttpServletRequest request, HttpServletResponse response) {
        if (csrfTokens.loadToken(request) == null) {
            renewCsrfToken(request, response);
        }
        return AccessFilter.identified(request).person().map(this::body).orElseThrow(() -> new NotSignedIn().refused());
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @PublicEndpoint
    SessionBody signIn(@RequestBody SignIn body, HttpServletRequest request, HttpServletResponse response) {
        new Required()
                .value("/username", body.username())
                .value("/password", body.password())
                .check();
        try {
            var token = signIns.signIn(Required.present(body.username()), Required.present(body.password()));
            SessionCookie.token(request).ifPresent(sessions::end);
            return begun(token, request, response);
        } catch (Refused refused) {
            if (refused.refusal() instanceof SignInLocked locked) {
                var wait = Duration.between(clock.instant(), locked.until()).toSeconds() + 1;
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            }
            throw refused;
        }
    }

    @DeleteMapping(PATH)
    @PublicEndpoint
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.token(request).ifPresent(sessions::end);
        SessionCookie.clear(request, response);
        renewCsrfToken(request, response);
    }

    @PostMapping(path = "/api/identity/me/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    @SignedInOnly
    @DespiteOneTimePassword
    SessionBody changePassword(
            @RequestBody PasswordChange body, HttpServletRequest request, HttpServletResponse response) {
        new Required()
                .value("/current", body.current())
                .value("/next", body.next())
                .check();
        var person = AccessFilter.identified(request).person().orElseThrow(() -> new NotSignedIn().refused());
        var token = signIns.changePassword(person, Required.present(body.current()), Required.present(body.next()));
        return begun(token, request, response);
    }

    private SessionBody begun(String token, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.set(token, request, response);
        renewCsrfToken(request, response);
        return body(sessions.find(token).orElseThrow(() -> new NotSignedIn().refused()));
    }

    private void renewCsrfToken(HttpServletRequest request, HttpServletResponse response) {
        csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
    }

    private SessionBody body(SignedInPerson person) {
        return new SessionBody(
                new Me(
                        person.id(),
                        person.username(),
                        person.name(),
                        person.department().orElse(null)),
                person.roles().stream()
                        .map(role -> new MyRole(role.code(), role.nameZh(), role.nameEn()))
                        .toList(),
                person.access().permissions(),
                person.access().scope(),
                person.passwordChangeRequired(),
                substitutes.standingIn(person.id()).stream()
                        .map(SubstituteView::person)
                        .toList());
    }
}
