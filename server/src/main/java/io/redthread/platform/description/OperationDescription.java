package io.redthread.platform.description;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.HandlerMethod;

/**
 * Names each operation after its module, class and method, so that names stay when others come, and lists the query
 * parameters that a filter record stands for.
 */
@Component
class OperationDescription implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var module = SchemaNames.module(method.getBeanType());
        var name = method.getBeanType().getSimpleName().replace("Controller", "");
        operation.setOperationId(module + "." + name + "." + method.getMethod().getName());
        operation.setTags(List.of(module));
        for (var parameter : method.getMethodParameters()) {
            if (isFilter(parameter)) {
                spread(operation, parameter);
            }
        }
        return operation;
    }

    /** Spring binds such records from the query whether they are marked or not. */
    private static boolean isFilter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(ModelAttribute.class)
                || parameter.getParameterAnnotations().length == 0
                        && parameter.getParameterType().isRecord();
    }

    private static void spread(Operation operation, MethodParameter filter) {
        operation.getParameters().removeIf(it -> it.getName().equals(filter.getParameterName()));
        for (var component : filter.getParameterType().getRecordComponents()) {
            operation.addParametersItem(new QueryParameter()
                    .name(component.getName())
                    .required(component.getType().isPrimitive())
                    .schema(schema(component)));
        }
    }

    private static Schema<?> schema(RecordComponent component) {
        return Optional.<Schema<?>>ofNullable(ModelConverters.getInstance(true)
                        .resolveAsResolvedSchema(new AnnotatedType(component.getGenericType()))
                        .schema)
                .orElseGet(Schema::new);
    }
}
