package health.roi.house;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One Kubernetes object, read more strictly than kubectl reads it. */
record Manifest(String source, JsonNode tree) {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    c -> c.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private static final Map<String, Class<?>> MODELS = Map.ofEntries(
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("v1/Namespace", Namespace.class),
            Map.entry("v1/PersistentVolumeClaim", PersistentVolumeClaim.class),
            Map.entry("v1/Service", Service.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("batch/v1/Job", Job.class),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("networking.k8s.io/v1/Ingress", Ingress.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class));

    /** Kinds without a model: the fields that we use, as patterns of their paths. */
    private static final Map<String, Set<String>> FIELDS = Map.of(
            "kustomize.config.k8s.io/v1beta1/Kustomization",
            Set.of(
                    "namespace|resources",
                    "labels\\.pairs\\.\\S+",
                    "generatorOptions\\.annotations\\.\\S+",
                    "configMapGenerator\\.(name|behavior|literals)",
                    "images\\.(name|newTag)",
                    "patches\\.path"),
            "postgresql.cnpg.io/v1/Cluster",
            Set.of(
                    "spec\\.(description|instances|enableSuperuserAccess)",
                    "spec\\.imageCatalogRef\\.(apiGroup|kind|name|major)",
                    "spec\\.bootstrap\\.initdb\\.(database|owner|encoding|localeProvider|builtinLocale|dataChecksums)",
                    "spec\\.bootstrap\\.initdb\\.secret\\.name",
                    "spec\\.managed\\.roles\\.(name|comment|ensure|login|superuser|createdb|createrole)",
                    "spec\\.managed\\.roles\\.(replication|bypassrls|passwordSecret\\.name)",
                    "spec\\.postgresql\\.(parameters\\.[a-z_]+|pg_hba)",
                    "spec\\.postgresql\\.synchronous\\.(method|number|dataDurability)",
                    "spec\\.(storage|walStorage)\\.size",
                    "spec\\.resources\\.(requests|limits)\\.(cpu|memory)",
                    "spec\\.seccompProfile\\.type",
                    "spec\\.affinity\\.(enablePodAntiAffinity|topologyKey|podAntiAffinityType)",
                    "spec\\.backup\\.volumeSnapshot\\.className"),
            "postgresql.cnpg.io/v1/ScheduledBackup",
            Set.of("spec\\.(schedule|method|backupOwnerReference)", "spec\\.cluster\\.name"));

    static List<Manifest> read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Manifest> parse(String source, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        List<Manifest> manifests = new ArrayList<>();
        for (Object document : new Yaml(new SafeConstructor(options)).loadAll(text)) {
            Manifest manifest = new Manifest(source, MAPPER.valueToTree(document));
            manifest.checkFields();
            manifests.add(manifest);
        }
        return manifests;
    }

    String kind() {
        return tree.path("kind").asText();
    }

    String name() {
        return tree.at("/metadata/name").asText();
    }

    JsonNode at(String pointer) {
        return tree.at(pointer);
    }

    JsonNode podSpec() {
        return at("/spec/template/spec");
    }

    List<JsonNode> containers() {
        List<JsonNode> all = new ArrayList<>(items(podSpec().path("containers")));
        all.addAll(items(podSpec().path("initContainers")));
        return all;
    }

    static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    @Override
    public String toString() {
        return source + " " + kind() + " " + name();
    }

    private void checkFields() {
        String type = tree.path("apiVersion").asText() + "/" + kind();
        List<String> unknown = new ArrayList<>();
        Class<?> model = MODELS.get(type);
        if (model != null) {
            collectExtras(convert(tree, model), kind(), unknown);
        } else if (FIELDS.containsKey(type)) {
            collectLeaves("", tree, unknown);
            unknown.removeIf(path -> path.matches("apiVersion|kind|metadata\\..*")
                    || FIELDS.get(type).stream().anyMatch(path::matches));
            collectExtras(convert(tree.path("metadata"), ObjectMeta.class), "metadata", unknown);
        } else {
            throw new IllegalArgumentException(source + ": no known kind: " + type);
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(this + ": unknown fields " + unknown);
        }
    }

    private <T> T convert(JsonNode node, Class<T> model) {
        try {
            return MAPPER.treeToValue(node.isMissingNode() ? MAPPER.createObjectNode() : node, model);
        } catch (IOException e) {
            throw new IllegalArgumentException(this + ": " + e.getMessage(), e);
        }
    }

    private static void collectLeaves(String path, JsonNode node, List<String> leaves) {
        if (node instanceof ArrayNode) {
            node.forEach(item -> collectLeaves(path, item, leaves));
        } else if (node.isObject()) {
            node.properties()
                    .forEach(e ->
                            collectLeaves(path.isEmpty() ? e.getKey() : path + "." + e.getKey(), e.getValue(), leaves));
        } else {
            leaves.add(path);
        }
    }

    /** The models keep what they do not know in a map of their own, on every level: collect what is there. */
    private static void collectExtras(Object value, String path, List<String> extras) {
        if (value instanceof Collection<?> collection) {
            collection.forEach(item -> collectExtras(item, path, extras));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> collectExtras(item, path + "." + key, extras));
        } else if (value != null && value.getClass().getName().startsWith("io.fabric8.")) {
            for (Method method : value.getClass().getMethods()) {
                if (!method.getName().startsWith("get") || method.getParameterCount() > 0) {
                    continue;
                }
                Object property = call(value, method);
                String field = Character.toLowerCase(method.getName().charAt(3))
                        + method.getName().substring(4);
                if (field.equals("additionalProperties") && property instanceof Map<?, ?> map) {
                    map.keySet().forEach(key -> extras.add(path + "." + key));
                } else {
                    collectExtras(property, path + "." + field, extras);
                }
            }
        }
    }

    private static Object call(Object value, Method getter) {
        try {
            return getter.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(getter.toString(), e);
        }
    }
}
