package org.creditlists.local.kubernetes;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which fields a resource may have: the operators' schemas, and the models of fabric8 for what Kubernetes brings. */
final class Schemas {

    private static final Map<String, Class<?>> CORE = Map.of(
            "v1/ConfigMap", ConfigMap.class,
            "v1/Namespace", Namespace.class,
            "v1/Service", Service.class,
            "apps/v1/Deployment", Deployment.class,
            "batch/v1/Job", Job.class,
            "autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class,
            "networking.k8s.io/v1/Ingress", Ingress.class,
            "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
            "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class);

    private static final Map<String, JsonNode> CUSTOM = custom();

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .annotationIntrospector(new WithoutAnySetters())
            .build();

    private Schemas() {}

    /** What is wrong with a resource; a kind that is in no schema is wrong, too. */
    static List<String> faults(JsonNode resource) {
        String kind = resource.path("apiVersion").asText() + "/"
                + resource.path("kind").asText();
        JsonNode schema = CUSTOM.get(kind);
        if (schema != null) {
            List<String> faults = new ArrayList<>(StructuralSchema.faults(schema, resource, ""));
            faults.addAll(faults(resource.path("metadata"), ObjectMeta.class));
            return faults;
        }
        if (!CORE.containsKey(kind)) {
            return List.of("no schema of " + kind);
        }
        return faults(resource, Objects.requireNonNull(CORE.get(kind)));
    }

    private static List<String> faults(JsonNode value, Class<?> model) {
        try {
            STRICT.treeToValue(value, model);
            return List.of();
        } catch (IOException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, JsonNode> custom() {
        Map<String, JsonNode> schemas = new HashMap<>();
        try (var files = Files.list(Path.of("src/test/resources/crds"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                JsonNode spec = new YAMLMapper().readTree(file.toFile()).path("spec");
                for (JsonNode version : spec.path("versions")) {
                    schemas.put(
                            spec.path("group").asText() + "/"
                                    + version.path("name").asText() + "/"
                                    + spec.at("/names/kind").asText(),
                            version.at("/schema/openAPIV3Schema"));
                }
            }
            return Map.copyOf(schemas);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The models keep a field that they do not know; here it is a fault. */
    private static final class WithoutAnySetters extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }
}
