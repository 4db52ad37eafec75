using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks;
using Butler.Environments.Tests.PersonalTasks.Building;
using NodaTime;

namespace Butler.Environments.Tests.PersonalTasks.Actions;

public sealed class LenientArgumentTests
{
    [Theory]
    [InlineData("30", 30)]
    [InlineData("\"30\"", 30)]
    [InlineData("\" 45 \"", 45)]
    [InlineData("60.0", 60)]
    [InlineData("\"1e2\"", 100)]
    [InlineData("\"an hour and a half\"", 90)]
    [InlineData("1", 1)]
    [InlineData("1440", 1440)]
    public void A_whole_number_may_be_a_text(string written, int minutes) =>
        Assert.Equal(minutes, Meeting(("duration_minutes", written)).DurationMinutes);

    [Theory]
    [InlineData("""["a@x.example","b@x.example"]""")]
    [InlineData("\"a@x.example, b@x.example\"")]
    [InlineData("\"b@x.example;a@x.example\"")]
    [InlineData("""[" B@X.example ","a@x.example","A@x.Example"]""")]
    [InlineData("\"Bo <b@x.example>, a@x.example\"")]
    public void Addresses_may_be_one_text_and_come_out_once_each_in_order_and_lower_case(string written) =>
        Assert.Equal(["a@x.example", "b@x.example"], Meeting(("attendee_emails", written)).Attendees);

    [Fact]
    public void Attendees_may_be_given_under_their_singular_name() =>
        Assert.Equal(["a@x.example"], Meeting(("attendee_email", "\"a@x.example\"")).Attendees);

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\" , \"")]
    public void An_event_of_ones_own_has_no_attendees(string written) => Assert.Empty(Meeting(("attendee_emails", written)).Attendees);

    [Theory]
    [InlineData("2026-05-06T15:00:00+02:00")]
    [InlineData("2026-05-06T13:00:00Z")]
    [InlineData("2026-05-06T09:00:00-04:00")]
    [InlineData("2026-05-06T15:00")]
    [InlineData("2026-05-06T15:00:00")]
    [InlineData("2026-05-06 15:00")]
    [InlineData("tomorrow 3pm")]
    [InlineData("Tomorrow at 15:00")]
    [InlineData("Wednesday at 3 pm")]
    [InlineData(" 6 May 2026 at 3pm ")]
    public void A_start_may_be_rfc_3339_local_or_a_phrase(string written) =>
        Assert.Equal(Instant.FromUtc(2026, 5, 6, 13, 0), Meeting(("start_time", $"\"{written}\"")).Start);

    [Theory]
    [InlineData("10:30", 5)]
    [InlineData("8am", 6)]
    [InlineData("08:59", 6)]
    [InlineData("09:00", 5)]
    public void A_time_without_a_day_is_the_next_time_the_clock_shows_it(string written, int day) =>
        Assert.Equal(day, Meeting(("start_time", $"\"{written}\"")).Start.InZone(Desks.Berlin).Day);

    [Fact]
    public void In_the_hour_that_comes_twice_the_first_is_meant() =>
        Assert.Equal(Instant.FromUtc(2026, 10, 25, 0, 30), Meeting(("start_time", "\"2026-10-25T02:30\"")).Start);

    [Theory]
    [InlineData("every Monday", "FREQ=WEEKLY;BYDAY=MO")]
    [InlineData("every other Wednesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE")]
    [InlineData("every weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")]
    [InlineData("RRULE:FREQ=WEEKLY;BYDAY=FR,MO", "FREQ=WEEKLY;BYDAY=MO,FR")]
    [InlineData("the last day of every month", "FREQ=MONTHLY;BYMONTHDAY=-1")]
    public void A_recurrence_may_be_a_rule_or_a_phrase(string written, string rule) =>
        Assert.Equal(rule, Meeting(("recurrence", $"\"{written}\"")).Recurrence);

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"  \"")]
    [InlineData("null")]
    public void A_blank_recurrence_is_none(string written) => Assert.Null(Meeting(("recurrence", written)).Recurrence);

    [Theory]
    [InlineData("Meeting_Agent", AgentName.Meeting)]
    [InlineData(" NONE ", AgentName.None)]
    [InlineData("habit_agent", AgentName.Habit)]
    public void Words_of_a_list_are_read_in_any_case(string written, AgentName agent) =>
        Assert.Equal(agent, Read.As<PersonalTasksAction.RouteToAgent>("route_to_agent", $$"""{"todo_id":"todo_1","agent_name":"{{written}}"}""").Agent);

    [Fact]
    public void With_an_id_and_a_text_the_id_counts()
    {
        var route = Read.As<PersonalTasksAction.RouteToAgent>("route_to_agent", """{"todo_id":"todo_1","text":"Buy milk","agent_name":"none"}""");

        Assert.Equal(("todo_1", null), (route.TodoId, route.Text));
    }

    [Fact]
    public void Blanks_around_a_text_do_not_matter_and_arguments_nobody_knows_neither()
    {
        var fact = Read.As<PersonalTasksAction.AddToKb>("add_to_kb", """{"todo_id":" todo_1 ","content":"  tea ","category":"Preference","mood":7}""");

        Assert.Equal(("todo_1", "tea", "preference"), (fact.TodoId, fact.Content, fact.Category));
    }

    [Fact]
    public void A_number_may_stand_where_a_text_is_asked_for() =>
        Assert.Equal("2026", Read.As<PersonalTasksAction.AddToKb>("add_to_kb", """{"todo_id":"t","content":2026,"category":"habit"}""").Content);

    [Theory]
    [InlineData("daily", null, null, "FREQ=DAILY")]
    [InlineData("Weekdays", null, null, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")]
    [InlineData("weekly", "\"Mon, thursdays\"", null, "FREQ=WEEKLY;BYDAY=MO,TH")]
    [InlineData("weekly", """["SU","we"]""", null, "FREQ=WEEKLY;BYDAY=WE,SU")]
    [InlineData("weekly", null, "2026-05-08", "FREQ=WEEKLY;BYDAY=FR")]
    [InlineData("monthly", null, "2026-05-15", "FREQ=MONTHLY;BYMONTHDAY=15")]
    [InlineData("monthly", null, "the 5th", "FREQ=MONTHLY;BYMONTHDAY=5")]
    [InlineData("FREQ=WEEKLY;BYDAY=WE,MO", null, null, "FREQ=WEEKLY;BYDAY=MO,WE")]
    [InlineData("every other Tuesday", null, null, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU")]
    [InlineData("once", null, "tomorrow", null)]
    public void A_frequency_may_be_a_word_a_rule_or_a_phrase(string frequency, string? days, string? date, string? rule) =>
        Assert.Equal(rule, Reminder(frequency, "07:00", days, date).Recurrence);

    [Theory]
    [InlineData("07:30", 7, 30)]
    [InlineData("7:30", 7, 30)]
    [InlineData("7am", 7, 0)]
    [InlineData("half past six in the evening", 18, 30)]
    [InlineData("19:15", 19, 15)]
    [InlineData("noon", 12, 0)]
    public void A_time_of_day_may_be_digits_or_words(string written, int hour, int minute) =>
        Assert.Equal(new LocalTime(hour, minute), Reminder("daily", written).TimeOfDay);

    [Theory]
    [InlineData("2026-05-09", 9)]
    [InlineData("tomorrow", 6)]
    [InlineData("Friday", 8)]
    [InlineData("2026-05-09T10:00", 9)]
    public void A_date_may_be_iso_or_words(string written, int day) =>
        Assert.Equal(new LocalDate(2026, 5, day), Reminder("once", "07:00", date: written).Date);

    private static PersonalTasksAction.ScheduleEvent Meeting(params (string Name, string Json)[] changes)
    {
        var arguments = new Dictionary<string, string>
        {
            ["todo_id"] = "\"todo_1\"",
            ["title"] = "\"Budget\"",
            ["start_time"] = "\"tomorrow 3pm\"",
            ["duration_minutes"] = "30",
        };
        foreach (var (name, json) in changes)
        {
            arguments[name] = json;
        }

        return Read.As<PersonalTasksAction.ScheduleEvent>(
            "schedule_event", "{" + string.Join(',', arguments.Select(pair => $"\"{pair.Key}\":{pair.Value}")) + "}");
    }

    private static PersonalTasksAction.SetReminder Reminder(string frequency, string time, string? days = null, string? date = null) =>
        Read.As<PersonalTasksAction.SetReminder>(
            "set_reminder",
            $$"""{"todo_id":"t","label":"x","frequency":"{{frequency}}","time_of_day":"{{time}}","days":{{days ?? "null"}},"date":{{(date is null ? "null" : $"\"{date}\"")}}}""");
}
