package io.redthread.identity.web;

import io.redthread.identity.Company;
import io.redthread.identity.PublicEndpoint;
import io.redthread.identity.SignIns;
import io.redthread.identity.domain.DemoPerson;
import io.redthread.platform.RedthreadSettings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private final Company company;
    private final RedthreadSettings settings;
    private final String version;

    AboutController(Company company, RedthreadSettings settings) {
        this.company = company;
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
            List<Card> signIns) {}

    record Card(String username, String name, String roleZh, String roleEn, String jobZh, String jobEn) {}

    record FirstRun(@Nullable String company, @Nullable Administrator administrator) {}

    record Administrator(
            @Nullable String username,
            @Nullable String name,
            @Nullable String password) {}

    @GetMapping("/api/about")
    @PublicEndpoint
    About about() {
        var name = company.name();
        return new About(
                PRODUCT,
                version,
                settings.mode().name().toLowerCase(Locale.ROOT),
                name.orElse(null),
                name.isEmpty() && settings.mode() != RedthreadSettings.Mode.DEMO,
                company.demoSignIns().stream().map(AboutController::card).toList());
    }

    @PostMapping(path = "/api/first-run", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PublicEndpoint
    @ResponseStatus(HttpStatus.CREATED)
    About firstRun(@RequestBody FirstRun body) {
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
        return about();
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
