package io.redthread.demo;

import io.redthread.identity.Company;
import io.redthread.identity.SetUpToken;
import io.redthread.platform.RedthreadSettings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the terminal where the server is and who may sign in, or how the first one gets in. */
@Component
class Welcome {

    private final RedthreadSettings settings;
    private final Company company;
    private final SetUpToken token;

    Welcome(RedthreadSettings settings, Company company, SetUpToken token) {
        this.settings = settings;
        this.company = company;
        this.token = token;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        var environment = ready.getApplicationContext().getEnvironment();
        var port = environment.getProperty("local.server.port");
        if (port == null || settings.mode() == RedthreadSettings.Mode.TEST) {
            return;
        }
        var scheme = environment.containsProperty("server.ssl.bundle") ? "https" : "http";
        System.out.println("Redthread is ready: " + scheme + "://localhost:" + port);
        if (settings.mode() == RedthreadSettings.Mode.DEMO) {
            System.out.println("Sign-ins: " + String.join(" ", company.demoUsernames()));
            System.out.println("Password of all: redthread-demo. Ctrl-C stops.");
        } else if (company.name().isEmpty()) {
            System.out.println("First run: the page asks for the company and its administrator.");
            System.out.println("From another machine it also asks for this token: " + token.shown());
        }
    }
}
