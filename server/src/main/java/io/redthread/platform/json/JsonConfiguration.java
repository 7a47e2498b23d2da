package io.redthread.platform.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.module.SimpleModule;

/**
 * How values look in JSON: decimals and 64-bit ids are strings, unknown fields and wrong types are refused, nesting and
 * lengths are limited.
 */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return builder -> builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enumNamingStrategy(EnumNamingStrategies.LOWER_CAMEL_CASE)
                // A value's questions about itself, such as isPositive, are no facts of it.
                .changeDefaultVisibility(it -> it.withIsGetterVisibility(Visibility.NONE))
                .addHandler(new WrongToken())
                .addModule(kernelModule());
    }

    private static SimpleModule kernelModule() {
        var module = new SimpleModule("redthread-kernel");
        IdCodec.register(module);
        ReadableText.register(module);
        TextCodec.of(Sku.class, Sku::code, Sku::new).register(module);
        TextCodec.of(Uom.class, Uom::code, Uom::new).register(module);
        TextCodec.of(BigDecimal.class, BigDecimal::toPlainString, TextCodec::decimal)
                .register(module);
        TextCodec.of(Instant.class, Instant::toString, Times::instant).register(module);
        TextCodec.of(LocalDate.class, LocalDate::toString, Times::date).register(module);
        return module;
    }
}
