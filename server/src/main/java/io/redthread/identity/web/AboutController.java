package io.redthread.identity.web;

import io.redthread.identity.Company;
import io.redthread.identity.PublicEndpoint;
import io.redthread.identity.SetUpToken;
import io.redthread.identity.SignIns;
import io.redthread.identity.domain.DemoPerson;
import io.redthread.platform.RedthreadSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What this is, before anyone signs in: product, mode, company, and the first run. */
@RestController
class AboutController {

    private static final String PRODUCT = "Redthread 红线";
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

    private final Company company;
    private final RedthreadSettings settings;
    private final SetUpToken token;
    private final String version;

    AboutController(Company company, RedthreadSettings settings, SetUpToken token) {
        this.company = company;
        this.token = token;
        this.settings = settings;
        this.version = Optional.ofNullable(SignIns.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    record About(
            String product,
            String version,
            String mode,
            @Nullable String company,
            boolean firstRun,
            boolean tokenNeeded,
            List<Card> signIns) {}

    record Card(String username, String name, String roleZh, String roleEn, String jobZh, String jobEn) {}

    record FirstRun(
            @Nullable String company,
            @Nullable Administrator administrator,
            @Nullable String token) {}

    record Administrator(
            @Nullable String username,
            @Nullable String name,
            @Nullable String password) {}

    @GetMapping("/api/about")
    @PublicEndpoint
    About about(HttpServletRequest request) {
        var name = company.name();
        var firstRun = name.isEmpty() && settings.mode() != RedthreadSettings.Mode.DEMO;
        return new About(
                PRODUCT,
                version,
                settings.mode().name().toLowerCase(Locale.ROOT),
                name.orElse(null),
                firstRun,
                firstRun && !fromHere(request),
                company.demoSignIns().stream().map(AboutController::card).toList());
    }

    @PostMapping(path = "/api/first-run", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PublicEndpoint
    @ResponseStatus(HttpStatus.CREATED)
    About firstRun(@RequestBody FirstRun body, HttpServletRequest request) {
        if (company.name().isEmpty() && !fromHere(request)) {
            token.check(body.token() == null ? "" : body.token());
        }
        new Required()
                .value("/company", body.company())
                .value("/administrator", body.administrator())
                .check();
        var administrator = Required.present(body.administrator());
        new Required()
                .value("/administrator/username", administrator.username())
                .value("/administrator/name", administrator.name())
                .value("/administrator/password", administrator.password())
                .check();
        company.setUp(
                Required.present(body.company()),
                Required.present(administrator.username()),
                Required.present(administrator.name()),
                Required.present(administrator.password()));
        return about(request);
    }

    /** Whether the caller sits at this machine; what a proxy passes on may come from anywhere. */
    private static boolean fromHere(HttpServletRequest request) {
        var passedOn = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
        return !passedOn && LOOPBACK.contains(request.getRemoteAddr());
    }

    private static Card card(DemoPerson person) {
        return new Card(
                person.username(),
                person.personName(),
                person.role().nameZh(),
                person.role().nameEn(),
                person.jobZh(),
                person.jobEn());
    }
}
