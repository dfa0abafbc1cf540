// Texts that are not valid JSON, or only in part.
#include <catch2/catch_test_macros.hpp>

#include "io/service.hpp"
#include "refusals.hpp"

namespace dealscope::test {

TEST_CASE("duplicate keys are refused wherever they stand") {
  std::string text = article().dump();
  text.insert(1, R"("schema":2,)");
  CHECK(faults_of_text(text) == std::vector<std::string>{"/scenario/schema"});
  CHECK(faults_of_request(R"({"overrides":{"build_pace":1,"build_pace":1}})") ==
        std::vector<std::string>{"/request/overrides/build_pace"});
}

TEST_CASE("text that is no JSON is refused with the byte") {
  for (const char* text : {"", "{", "[1,]", "{\"a\":nan}", "\xff", "{} {}"}) {
    const Json reply = Json::parse(Service().handle("evaluate", text, ""));
    INFO(text);
    CHECK(paths_of(reply) == std::vector<std::string>{"/scenario"});
    CHECK(reply["issues"][0]["message"].get<std::string>().find("byte") != std::string::npos);
  }
  CHECK(faults_of_request("{\"overrides\":") == std::vector<std::string>{"/request"});
}

TEST_CASE("numbers that are not finite are refused at their place") {
  std::string text = article().dump();
  const std::string figure = "\"value_usd_bn\":250";
  text.replace(text.find(figure), figure.size(), "\"value_usd_bn\":1e999");
  CHECK(faults_of_text(text) == std::vector<std::string>{"/scenario/contracts/1/value_usd_bn"});
  CHECK(faults_of_request(R"({"overrides":{"build_pace":-1e999}})") ==
        std::vector<std::string>{"/request/overrides/build_pace"});
}

TEST_CASE("texts that are too long, too deep or too many are refused") {
  CHECK(faults_of_text(article().dump() + std::string(1 << 20, ' ')) == std::vector<std::string>{"/scenario"});
  CHECK(faults_of_text(std::string(33, '[') + std::string(33, ']')).front() == "/scenario" + [] {
    std::string zeros;
    for (int i = 0; i < 32; ++i) zeros += "/0";
    return zeros;
  }());
  Json scenario = article();
  for (int i = 0; i < 1000; ++i) scenario["contracts"].push_back(1);
  CHECK(faults_of_text(scenario.dump()) == std::vector<std::string>{"/scenario/contracts"});
  scenario = article();
  for (int i = 0; i < 1000; ++i) scenario["investments"].push_back(1);
  CHECK(faults_of_text(scenario.dump()) == std::vector<std::string>{"/scenario/investments"});
}

TEST_CASE("a thousand contracts and a thousand investments are allowed") {
  Json scenario = article();
  const auto fill = [](Json& rows) {
    Json one = rows[0];
    one["ranges"] = Json::object();
    one["note"] = "";
    while (rows.size() < 1000) {
      one["id"] = "copy-" + std::to_string(rows.size());
      rows.push_back(one);
    }
  };
  fill(scenario["contracts"]);
  fill(scenario["investments"]);
  CHECK(Json::parse(Service().handle("evaluate", scenario.dump(), ""))["ok"] == true);
}

TEST_CASE("a byte order mark is read over, in both texts") {
  const std::string mark = "\xEF\xBB\xBF", text = article().dump(), request = R"({"overrides":{"build_pace":0.5}})";
  CHECK(Service().handle("evaluate", mark + text, mark + request) == Service().handle("evaluate", text, request));
  CHECK(Service().handle("evaluate", text, mark) == Service().handle("evaluate", text, ""));
}

TEST_CASE("a NUL byte is no end of the text") {
  const std::string nul(1, '\0'), text = article().dump();
  CHECK(faults_of_text(text + nul + "x") == std::vector<std::string>{"/scenario"});
  CHECK(faults_of_text(text + nul) == std::vector<std::string>{"/scenario"});
  CHECK(faults_of_request("{}" + nul + "{") == std::vector<std::string>{"/request"});
  CHECK(faults_of_request(nul) == std::vector<std::string>{"/request"});
}

TEST_CASE("a reply is UTF-8 whatever it names") {
  const Json reply = Json::parse(Service().handle("\xff\xc3(", article().dump(), ""));  // throws where it is none
  CHECK(reply["issues"][0]["message"].get<std::string>().find("\xEF\xBF\xBD\xEF\xBF\xBD(") != std::string::npos);
}

}  // namespace dealscope::test
