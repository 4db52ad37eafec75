using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Simulation;
using NodaTime;

namespace Butler.Environments.Tests.PersonalTasks;

public sealed class ReadFollowUpsTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 5, 4, 9, 0);
    private static readonly Todo Notes = new() { TodoId = "todo_1", Text = "File the notes.", ReceivedAt = Now };

    [Fact]
    public void What_the_writer_takes_on_becomes_a_to_do_in_its_own_words()
    {
        var todos = Read("Budget agreed. I will send Grace the plan by e-mail on Friday. I promised to schedule a meeting with Tomasz.");
        Assert.Equal(["Send Grace the plan by e-mail on Friday", "Schedule a meeting with Tomasz"], todos.Select(todo => todo.Text));
        Assert.All(todos, todo => Assert.Equal("meeting_notes", todo.Source));
    }

    [Theory]
    [InlineData("Tomasz will send the minutes by e-mail.")]
    [InlineData("They need to book the hall; nobody has to call the supplier.")]
    [InlineData("The hawaii will be nice.")]
    [InlineData("I will buy milk on the way home.")]
    [InlineData("")]
    public void What_others_take_on_and_what_is_not_Butlers_becomes_none(string notes) => Assert.Empty(Read(notes));

    private static IReadOnlyList<Todo> Read(string content) => new ReadFollowUps(new StoppedClock(Now)).Of(Notes, content);
}
