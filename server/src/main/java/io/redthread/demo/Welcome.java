package io.redthread.demo;

import io.redthread.platform.RedthreadSettings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the terminal where the server is and, in demo mode, who may sign in. */
@Component
class Welcome {

    private static final String SIGN_INS =
            "admin buyer dept.head finance.head cfo general.manager operations customs warehouse service accountant";

    private final RedthreadSettings settings;

    Welcome(RedthreadSettings settings) {
        this.settings = settings;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        var port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (port == null || settings.mode() == RedthreadSettings.Mode.TEST) {
            return;
        }
        System.out.println("Redthread is ready: http://localhost:" + port);
        if (settings.mode() == RedthreadSettings.Mode.DEMO) {
            System.out.println("Sign-ins: " + SIGN_INS);
            System.out.println("Password of all: redthread-demo. Ctrl-C stops.");
        }
    }
}
