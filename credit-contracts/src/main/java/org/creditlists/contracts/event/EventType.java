package org.creditlists.contracts.event;

/**
 * What an event is called on the wire: an explicit name and a version, never the name of a class.
 *
 * @param name in kebab case
 * @param version raised by one when an old reader could misunderstand the new form
 * @param topic where it is published
 */
public record EventType<E extends CreditEvent>(Class<E> payload, String name, int version, String topic) {

    private static final String NAMESPACE = "org.creditlists.";

    /** The CloudEvents type. */
    public String type() {
        return NAMESPACE + name;
    }

    /**
     * What is stored as the CloudEvents dataschema, and the {@code $id} of the schema; the schema itself stands in the
     * resources under {@code schemas/}. On the topics it is the address of the schema at the portal, which is not the
     * same in every installation.
     */
    public String dataSchema() {
        return "urn:creditlists:schema:" + name + ":" + version;
    }

    public String schemaResource() {
        return "/schemas/" + name + "-" + version + ".json";
    }

    public String exampleResource() {
        return "/examples/" + name + "-" + version + ".json";
    }
}
