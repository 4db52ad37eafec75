using Butler.Environments.PersonalTasks;
using Butler.Training.Learning;
using Butler.Training.Studies;

namespace Butler.Training.Tests.Learning;

public sealed class GrpoTrainerTests
{
    private static readonly PersonalTasksStudy Study = new();

    private static readonly GrpoSettings Short = Study.Defaults with { Steps = 6, Groups = 4, Generations = 4, Difficulties = ["easy"] };

    [Fact]
    public async Task The_same_seed_gives_the_same_weights_and_another_seed_others()
    {
        var first = await TrainAsync(Short);
        var second = await TrainAsync(Short);
        var other = await TrainAsync(Short with { Seed = 2 });

        Assert.True(first.Values.SequenceEqual(second.Values), "Two runs of one seed differ.");
        Assert.False(first.Values.SequenceEqual(other.Values), "Two seeds give the same weights.");
    }

    [Fact]
    public async Task A_run_that_goes_on_from_its_folder_ends_as_one_that_never_stopped()
    {
        var whole = await TrainAsync(Short);
        var folder = new RunFolder(Directory.CreateTempSubdirectory("butler-run").FullName);
        var begun = New(Short);
        for (var step = 0; step < 3; step++)
        {
            folder.Append(Study.World, await begun.UpdateAsync(TestContext.Current.CancellationToken));
        }

        folder.Save(Study.World, begun.Save());
        var resumed = New(Short, folder.Load(Study.World));
        while (!resumed.IsOver)
        {
            folder.Append(Study.World, await resumed.UpdateAsync(TestContext.Current.CancellationToken));
        }

        Assert.True(whole.Values.SequenceEqual(resumed.Weights.Values), "The run that stopped in between ended elsewhere.");
        Assert.Equal([1, 2, 3, 4, 5, 6], folder.Steps(Study.World).Select(step => step.Step));
    }

    [Fact]
    public async Task A_run_that_was_cut_off_between_its_two_files_goes_on_from_its_weights()
    {
        var path = Directory.CreateTempSubdirectory("butler-run").FullName;
        var (folder, trainer, head) = (new RunFolder(path), New(Short), Path.Combine(path, "run.json"));
        await trainer.UpdateAsync(TestContext.Current.CancellationToken);
        folder.Save(Study.World, trainer.Save());
        var older = await File.ReadAllTextAsync(head, TestContext.Current.CancellationToken);
        await trainer.UpdateAsync(TestContext.Current.CancellationToken);
        folder.Save(Study.World, trainer.Save());
        await File.WriteAllTextAsync(head, older, TestContext.Current.CancellationToken);

        Assert.Equal(2, folder.Load(Study.World).Step);
    }

    [Fact]
    public async Task An_update_that_is_stopped_while_episodes_are_played_was_not_made()
    {
        var (trainer, whole) = (New(Short), await TrainAsync(Short));
        await trainer.UpdateAsync(TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => trainer.UpdateAsync(stop.Token));

        Assert.Equal(1, trainer.Step);
        var resumed = New(Short, trainer.Save());
        while (!resumed.IsOver)
        {
            await resumed.UpdateAsync(TestContext.Current.CancellationToken);
        }

        Assert.True(whole.Values.SequenceEqual(resumed.Weights.Values), "The run that was stopped within an update ended elsewhere.");
    }

    [Fact]
    public async Task A_last_line_that_was_not_written_to_its_end_is_left_out_and_other_columns_are_refused()
    {
        var path = Directory.CreateTempSubdirectory("butler-run").FullName;
        var (folder, trainer, table) = (new RunFolder(path), New(Short), Path.Combine(path, "steps.csv"));
        folder.Append(Study.World, await trainer.UpdateAsync(TestContext.Current.CancellationToken));
        await File.AppendAllTextAsync(table, "2,0.5", TestContext.Current.CancellationToken);

        Assert.Equal([1], folder.Steps(Study.World).Select(step => step.Step));

        await File.WriteAllTextAsync(table, "step,reward\n1,0.5\n", TestContext.Current.CancellationToken);
        Assert.Contains("other columns", Assert.Throws<InvalidDataException>(() => folder.Steps(Study.World)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Weights_that_are_cut_off_are_refused()
    {
        var path = Directory.CreateTempSubdirectory("butler-run").FullName;
        var (folder, trainer, file) = (new RunFolder(path), New(Short), Path.Combine(path, "weights.bin"));
        await trainer.UpdateAsync(TestContext.Current.CancellationToken);
        folder.Save(Study.World, trainer.Save());
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(file, bytes[..^5], TestContext.Current.CancellationToken);

        Assert.Contains("cut off", Assert.Throws<InvalidDataException>(() => folder.Load(Study.World)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_learn_otherwise_are_named()
    {
        Assert.Empty(Short.DifferencesFrom(Short with { Steps = 99, ValidateEvery = 1, Difficulties = ["easy"] }));
        Assert.Equal(["seed", "difficulties"], Short.DifferencesFrom(Short with { Seed = 5, Difficulties = ["easy", "hard"] }));
    }

    [Fact]
    public async Task Lines_after_the_place_where_a_run_goes_on_are_forgotten()
    {
        var folder = new RunFolder(Directory.CreateTempSubdirectory("butler-run").FullName);
        var trainer = New(Short);
        for (var step = 0; step < 4; step++)
        {
            folder.Append(Study.World, await trainer.UpdateAsync(TestContext.Current.CancellationToken));
        }

        folder.Rewind(Study.World, 2);

        Assert.Equal([1, 2], folder.Steps(Study.World).Select(step => step.Step));
    }

    [Fact]
    public async Task The_reward_rises_and_with_shuffled_rewards_it_does_not()
    {
        var settings = Study.Defaults with { Steps = 60, Groups = 8, Generations = 8, Difficulties = ["easy"] };
        var (learned, control) = (await RewardsAsync(settings), await RewardsAsync(settings with { ShuffleRewards = true }));

        Assert.InRange(Rise(learned), 0.5, 2);
        Assert.InRange(Rise(control), -0.5, 0.25);
    }

    [Fact]
    public void A_folder_without_a_run_says_so()
    {
        var folder = new RunFolder(Directory.CreateTempSubdirectory("butler-run").FullName);

        Assert.False(folder.Exists);
        Assert.Contains("holds no training run", Assert.Throws<InvalidDataException>(() => folder.Load(Study.World)).Message, StringComparison.Ordinal);
    }

    private static double Rise(List<double> rewards) => rewards.TakeLast(8).Average() - rewards.Take(4).Average();

    private static async Task<List<double>> RewardsAsync(GrpoSettings settings)
    {
        var (trainer, rewards) = (New(settings), new List<double>());
        while (!trainer.IsOver)
        {
            rewards.Add((await trainer.UpdateAsync(TestContext.Current.CancellationToken)).Reward);
        }

        return rewards;
    }

    private static async Task<SoftmaxWeights> TrainAsync(GrpoSettings settings)
    {
        var trainer = New(settings);
        while (!trainer.IsOver)
        {
            await trainer.UpdateAsync(TestContext.Current.CancellationToken);
        }

        return trainer.Weights;
    }

    private static GrpoTrainer New(GrpoSettings settings, Checkpoint? from = null) =>
        new(PersonalTasksContract.Instance, () => Study.NewChoices(learning: true), settings, from);
}
