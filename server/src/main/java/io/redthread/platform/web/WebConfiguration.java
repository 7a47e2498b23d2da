package io.redthread.platform.web;

import io.redthread.kernel.Sku;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.json.TextConverters;
import io.redthread.platform.json.Times;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Ids, enums, SKUs, times and idempotency keys in paths, queries and headers become their types. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final JsonMapper json;

    WebConfiguration(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(TextConverters.ids());
        registry.addConverterFactory(new EnumNames(json));
        registry.addConverter(String.class, Sku.class, Sku::new);
        registry.addConverter(String.class, IdempotencyKey.class, IdempotencyKey::new);
        registry.addConverter(String.class, Instant.class, Times::instant);
        registry.addConverter(String.class, LocalDate.class, Times::date);
    }

    /** Behind the door: who may not call hears nothing about his query. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ReadableQuery()).order(Ordered.LOWEST_PRECEDENCE);
    }
}
