package io.redthread.platform.web;

import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.json.TextConverters;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Ids, SKUs and idempotency keys in paths, queries and headers become their types. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(TextConverters.ids());
        registry.addConverter(String.class, io.redthread.kernel.Sku.class, io.redthread.kernel.Sku::new);
        registry.addConverter(String.class, IdempotencyKey.class, IdempotencyKey::new);
    }
}
