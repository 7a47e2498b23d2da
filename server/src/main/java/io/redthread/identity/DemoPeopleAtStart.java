package io.redthread.identity;

import io.redthread.platform.RedthreadSettings;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In demo mode the sign-ins are there before anything else of the demo company. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoPeopleAtStart implements ApplicationRunner {

    private final Company company;
    private final RedthreadSettings settings;

    DemoPeopleAtStart(Company company, RedthreadSettings settings) {
        this.company = company;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.mode() == RedthreadSettings.Mode.DEMO) {
            company.registerDemo();
        }
    }
}
