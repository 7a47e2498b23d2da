package io.redthread.identity.web;

import io.redthread.identity.CurrentAccess;
import io.redthread.platform.caller.Callers;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.web.servlet.config.annotation.AsyncSupportConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the guard before every endpoint; work that answers from another thread stays on its caller's account. */
@Configuration(proxyBeanMethods = false)
class AccessWebConfiguration implements WebMvcConfigurer {

    private final AccessInterceptor guard;

    AccessWebConfiguration(AccessInterceptor guard) {
        this.guard = guard;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard);
    }

    @Override
    public void configureAsyncSupport(AsyncSupportConfigurer async) {
        var executor = new SimpleAsyncTaskExecutor("answer-");
        executor.setVirtualThreads(true);
        executor.setTaskDecorator(work -> {
            var caller = Callers.current();
            var access = CurrentAccess.get();
            return () -> Callers.run(caller, () -> CurrentAccess.run(access, work));
        });
        async.setTaskExecutor(executor);
    }
}
