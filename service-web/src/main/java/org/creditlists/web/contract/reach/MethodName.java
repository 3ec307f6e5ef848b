package org.creditlists.web.contract.reach;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * A method.
 *
 * @param owner internal name of its class
 * @param descriptor of parameters and result
 */
record MethodName(String owner, String name, String descriptor) {

    MethodName of(String otherOwner) {
        return new MethodName(otherOwner, name, descriptor);
    }

    /** Internal names of the classes of its parameters, without primitive types and arrays. */
    List<String> parameters() {
        return MethodTypeDesc.ofDescriptor(descriptor).parameterList().stream()
                .filter(ClassDesc::isClassOrInterface)
                .map(MethodName::internal)
                .toList();
    }

    /** The internal name of a class or an interface. */
    static String internal(ClassDesc type) {
        String descriptor = type.descriptorString();
        return type.isClassOrInterface() ? descriptor.substring(1, descriptor.length() - 1) : descriptor;
    }
}
