# The program, the library as the CMake package `dutygraph`, and the data and pages that go with them.
include(CMakePackageConfigHelpers)

get_property(rooms GLOBAL PROPERTY DUTYGRAPH_INSTALLED_ROOMS)
add_library(dutygraph_library INTERFACE)
set_target_properties(dutygraph_library PROPERTIES EXPORT_NAME dutygraph)
target_link_libraries(dutygraph_library INTERFACE ${rooms})

install(TARGETS dutygraph RUNTIME)
install(TARGETS ${rooms} dutygraph_library EXPORT dutygraph FILE_SET HEADERS)
install(EXPORT dutygraph NAMESPACE dutygraph:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/dutygraph
        FILE dutygraph-targets.cmake)

configure_file(${CMAKE_CURRENT_LIST_DIR}/dutygraph-config.cmake.in dutygraph-config.cmake @ONLY)
write_basic_package_version_file(dutygraph-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/dutygraph-config.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/dutygraph-config-version.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/dutygraph)

install(DIRECTORY graphs/ DESTINATION ${CMAKE_INSTALL_DATADIR}/dutygraph FILES_MATCHING PATTERN "*.json")
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR} FILES_MATCHING PATTERN "*.md" PATTERN "*.json")
install(FILES README.md README.zh-CN.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
