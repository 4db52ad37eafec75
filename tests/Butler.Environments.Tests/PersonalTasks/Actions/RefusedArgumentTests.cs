using System.Text.Json.Nodes;
using Butler.Environments.Calls;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.Tests.PersonalTasks.Building;

namespace Butler.Environments.Tests.PersonalTasks.Actions;

public sealed class RefusedArgumentTests
{
    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"todo_1\"")]
    [InlineData("7")]
    public void Arguments_are_an_object(string arguments)
    {
        foreach (var tool in ToolNames.All)
        {
            Assert.Equal("invalid_arguments", Read.Refused(tool, arguments).Code);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("delete_everything")]
    [InlineData("ScheduleEvent")]
    public void An_unknown_tool_is_answered_with_the_seven(string tool)
    {
        var refusal = Read.Refused(tool, """{"todo_id":"t"}""");

        Assert.Equal("unknown_tool", refusal.Code);
        Assert.Equal(ToolNames.All, refusal.Accepted);
    }

    [Theory]
    [InlineData("route_to_agent", "agent_name", "todo_id (or text)")]
    [InlineData("ask_clarification", "todo_id", "field", "question")]
    [InlineData("schedule_event", "todo_id", "title", "start_time", "duration_minutes")]
    [InlineData("send_email", "todo_id", "to", "subject", "body")]
    [InlineData("draft_reply", "todo_id", "email_id")]
    [InlineData("add_to_kb", "todo_id", "content", "category")]
    [InlineData("set_reminder", "todo_id", "label", "frequency", "time_of_day")]
    public void One_answer_names_all_that_is_missing(string tool, params string[] missing)
    {
        var refusal = Read.Refused(tool, "{}");

        Assert.Equal("missing_argument", refusal.Code);
        Assert.Equal(missing, refusal.Accepted.Order(StringComparer.Ordinal).OrderBy(name => Array.IndexOf(missing, name)));
        Assert.All(missing, name => Assert.Contains(name, refusal.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_routing_needs_an_id_or_a_text()
    {
        var refusal = Read.Refused("route_to_agent", """{"agent_name":"none","todo_id":" "}""");

        Assert.Equal("missing_argument", refusal.Code);
        Assert.Equal(["todo_id (or text)"], refusal.Accepted);
    }

    [Theory]
    [InlineData("schedule_event", "title", "Budget\nBcc: everybody@example.com")]
    [InlineData("schedule_event", "title", "Budget\u0000")]
    [InlineData("schedule_event", "location", "Room\r7")]
    [InlineData("send_email", "subject", "Hello\r\nBcc: everybody@example.com")]
    [InlineData("send_email", "in_reply_to", "mail\u00011")]
    [InlineData("set_reminder", "label", "Pills\t\u0007now")]
    [InlineData("draft_reply", "email_id", "mail_1\u0085x")]
    public void A_line_holds_no_line_break_and_no_control_character(string tool, string name, string value) =>
        Assert.Equal("invalid_argument", With(tool, name, value).Code);

    [Theory]
    [InlineData("send_email", "body")]
    [InlineData("draft_reply", "body")]
    [InlineData("add_to_kb", "content")]
    [InlineData("schedule_event", "notes")]
    public void A_text_may_have_several_lines(string tool, string name) =>
        Assert.IsNotType<PersonalTasksAction.Malformed>(Read.Call(tool, Whole(tool, name, "one\ntwo\n")));

    [Theory]
    [InlineData("ines")]
    [InlineData("ines@")]
    [InlineData("@forge.example")]
    [InlineData("ines@forge")]
    [InlineData("ines@forge.")]
    [InlineData("ines at forge.example")]
    [InlineData("ines@forge.example\nbob@forge.example")]
    [InlineData("ines@forge..example")]
    [InlineData("ines@.example")]
    public void An_address_has_a_name_and_a_full_host(string address)
    {
        foreach (var (tool, name) in (IEnumerable<(string, string)>)[("send_email", "to"), ("send_email", "cc"), ("schedule_event", "attendee_emails")])
        {
            var refusal = With(tool, name, address);
            Assert.Equal("invalid_address", refusal.Code);
            Assert.Equal(["name@example.com"], refusal.Accepted);
        }
    }

    [Fact]
    public void One_bad_address_spoils_the_list() =>
        Assert.Equal("invalid_address", With("send_email", "to", "tomas@forge.example, nobody").Code);

    [Fact]
    public void A_list_has_at_most_fifty_items()
    {
        var fifty = string.Join(", ", Enumerable.Range(1, 50).Select(number => $"a{number}@x.example"));

        Assert.Equal(50, Read.As<PersonalTasksAction.SendEmail>("send_email", Whole("send_email", "to", fifty)).To.Count);
        Assert.Equal("invalid_argument", With("send_email", "to", fifty + ", one@x.example").Code);
        Assert.Equal("invalid_argument", With("send_email", "to", new JsonArray([.. (fifty + ", one@x.example").Split(", ").Select(item => (JsonNode)item)])).Code);
    }

    [Theory]
    [InlineData("start_time", "30 February at 10:00")]
    [InlineData("start_time", "2026-02-30T10:00")]
    [InlineData("start_time", "tomorrow at 25:00")]
    [InlineData("start_time", "whenever")]
    [InlineData("start_time", "tomorrow")]
    [InlineData("start_time", "2026-05-06")]
    [InlineData("start_time", "for 30 minutes")]
    [InlineData("start_time", "2127-01-01T10:00")]
    public void A_start_that_does_not_exist_is_refused_with_times_that_do(string name, string value)
    {
        var refusal = With("schedule_event", name, value);

        Assert.Equal("invalid_time", refusal.Code);
        Assert.NotEmpty(refusal.Accepted);
        Assert.All(refusal.Accepted, accepted => Assert.IsNotType<PersonalTasksAction.Malformed>(Read.Call("schedule_event", Whole("schedule_event", name, accepted))));
    }

    [Theory]
    [InlineData("2026-03-29T02:30")]
    [InlineData("29 March 2026 at 2:30 am")]
    public void An_hour_that_the_clocks_skip_is_refused_with_the_next_that_exists(string value)
    {
        var refusal = Read.Refused(
            "schedule_event", Whole("schedule_event", "start_time", value), new ActionContext(NodaTime.Instant.FromUtc(2026, 3, 1, 9, 0), Desks.Berlin));

        Assert.Equal("invalid_time", refusal.Code);
        Assert.Contains("Europe/Berlin", refusal.Reason, StringComparison.Ordinal);
        Assert.Equal(["2026-03-29T03:00:00"], refusal.Accepted);
    }

    [Theory]
    [InlineData("time_of_day", "25:00", "invalid_time")]
    [InlineData("time_of_day", "soon", "invalid_time")]
    [InlineData("date", "30 February", "invalid_time")]
    [InlineData("date", "someday", "invalid_time")]
    [InlineData("frequency", "hourly", "invalid_argument")]
    [InlineData("frequency", "often", "invalid_argument")]
    [InlineData("frequency", "FREQ=DAILY;COUNT=3", "invalid_argument")]
    [InlineData("frequency", "once", "missing_argument")]
    [InlineData("frequency", "weekly", "missing_argument")]
    [InlineData("frequency", "monthly", "missing_argument")]
    public void A_reminder_that_cannot_be_understood_is_refused_with_what_would_be(string name, string value, string code)
    {
        var refusal = With("set_reminder", name, value);

        Assert.Equal(code, refusal.Code);
        Assert.NotEmpty(refusal.Accepted);
    }

    [Fact]
    public void A_weekday_that_does_not_exist_is_named()
    {
        var refusal = Read.Refused("set_reminder", """{"todo_id":"t","label":"x","frequency":"weekly","time_of_day":"07:00","days":["Monday","Blursday"]}""");

        Assert.Equal("invalid_argument", refusal.Code);
        Assert.Contains("Blursday", refusal.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-30")]
    [InlineData("1441")]
    [InlineData("30.5")]
    [InlineData("\"half a sandwich\"")]
    [InlineData("1e400")]
    [InlineData("true")]
    [InlineData("[30]")]
    public void A_duration_is_a_whole_number_of_minutes_within_a_day(string written)
    {
        var arguments = JsonNode.Parse(Whole("schedule_event", "title", "x"))!.AsObject();
        arguments["duration_minutes"] = JsonNode.Parse(written);

        Assert.Equal("invalid_argument", Read.Refused("schedule_event", arguments.ToJsonString()).Code);
    }

    [Theory]
    [InlineData("route_to_agent", "agent_name", "calendar_agent", "none")]
    [InlineData("draft_reply", "tone", "royal", "brief")]
    [InlineData("add_to_kb", "category", "gossip", "user_profile")]
    [InlineData("ask_clarification", "field", "colour", "start_time")]
    public void A_word_outside_its_list_is_answered_with_the_list(string tool, string name, string value, string oneOfThem)
    {
        var refusal = With(tool, name, value);

        Assert.Equal("invalid_argument", refusal.Code);
        Assert.Contains(oneOfThem, refusal.Accepted);
        Assert.Contains(value, refusal.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schedule_event", "title", ActionReader.MostLine)]
    [InlineData("send_email", "subject", ActionReader.MostLine)]
    [InlineData("send_email", "body", ActionReader.MostText)]
    [InlineData("add_to_kb", "content", ActionReader.MostText)]
    [InlineData("set_reminder", "label", ActionReader.MostLine)]
    [InlineData("route_to_agent", "text", ActionReader.MostLine)]
    [InlineData("ask_clarification", "question", ActionReader.MostLine)]
    public void A_text_has_an_end(string tool, string name, int most)
    {
        Assert.IsNotType<PersonalTasksAction.Malformed>(Read.Call(tool, Whole(tool, name, new string('x', most))));

        var refusal = With(tool, name, new string('x', most + 1));
        Assert.Equal("too_long", refusal.Code);
        Assert.Contains(name, refusal.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[\"x\"]")]
    [InlineData("true")]
    public void A_text_is_a_text(string written)
    {
        var arguments = JsonNode.Parse(Whole("send_email", "subject", "x"))!.AsObject();
        arguments["body"] = JsonNode.Parse(written);

        Assert.Equal("invalid_argument", Read.Refused("send_email", arguments.ToJsonString()).Code);
    }

    [Fact]
    public void A_refused_call_keeps_the_to_do_it_was_about() =>
        Assert.Equal("todo_4", Read.Call("send_email", """{"todo_id":"todo_4"}""").TodoId);

    [Fact]
    public void Half_a_character_is_read_without_harm() =>
        Assert.IsType<PersonalTasksAction.AddToKb>(Read.Call("add_to_kb", """{"todo_id":"t","content":"\ud83d","category":"habit"}"""));

    private static Refusal With(string tool, string name, JsonNode value) => Read.Refused(tool, Whole(tool, name, value));

    private static string Whole(string tool, string name, JsonNode value)
    {
        JsonObject arguments = tool switch
        {
            "route_to_agent" => new() { ["agent_name"] = "none" },
            "ask_clarification" => new() { ["field"] = "title", ["question"] = "Which?" },
            "schedule_event" => new() { ["title"] = "x", ["start_time"] = "tomorrow 3pm", ["duration_minutes"] = 30 },
            "send_email" => new() { ["to"] = "a@x.example", ["subject"] = "x", ["body"] = "x" },
            "draft_reply" => new() { ["email_id"] = "mail_1" },
            "add_to_kb" => new() { ["content"] = "x", ["category"] = "habit" },
            _ => new() { ["label"] = "x", ["frequency"] = "daily", ["time_of_day"] = "07:00" },
        };
        arguments["todo_id"] = "t";
        arguments[name] = value;
        if (name == "text")
        {
            arguments.Remove("todo_id");
        }

        return arguments.ToJsonString();
    }
}
